-- What joins the tables of tilian.sqlite: an index for each way, and views that do it.
CREATE INDEX quantities_sentence ON quantities (doc_id, sentence_id);
CREATE INDEX quantities_indicator ON quantities (indicator, unit);
CREATE INDEX honors_sentence ON honors (doc_id, sentence_id);
CREATE INDEX honors_quantity ON honors (doc_id, quantity_id);
CREATE INDEX organization_mentions_sentence ON organization_mentions (doc_id, sentence_id);
CREATE INDEX organization_mentions_organization ON organization_mentions (organization_id);
CREATE INDEX organizations_canonical ON organizations (canonical);

-- An honor and the amount that counts it; the columns of the amount are null where none does.
CREATE VIEW honor_counts AS
SELECT h.*,
    q.text AS quantity_text,
    q.relation AS quantity_relation,
    q.value AS quantity_value,
    q.low AS quantity_low,
    q.high AS quantity_high,
    q.unit AS quantity_unit
FROM honors AS h
LEFT JOIN quantities AS q ON q.doc_id = h.doc_id AND q.quantity_id = h.quantity_id;

-- An organization and each of its mentions, with the report and the sentence.
CREATE VIEW organizations_mentioned AS
SELECT o.organization_id,
    o.canonical,
    o.type,
    o.level,
    o.region,
    m.doc_id,
    d.title AS document,
    m.mention_id,
    m.start,
    m."end",
    m.text,
    m.form,
    m.sentence_id,
    s.text AS sentence
FROM organizations AS o
JOIN organization_mentions AS m ON m.organization_id = o.organization_id
JOIN documents AS d ON d.doc_id = m.doc_id
JOIN sentences AS s ON s.doc_id = m.doc_id AND s.sentence_id = m.sentence_id;
