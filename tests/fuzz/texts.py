"""Texts to search for what breaks the rules: the pieces of reports, and what should not be in one."""

from hypothesis import strategies as st

NUMERALS = (
    "0", "00", "1", "5", "10", "1.2", "1.", ".5", "1,200", "1，200", "1,2,3", "１２３", "3．5", "-3", "−3", "＋3",
    "1/3", "1/0", "0/0", "1／2", "2 1/2", "一", "两", "十", "百", "千", "万", "亿", "兆", "一百", "二十五", "一千零五",
    "〇", "零", "半", "廿", "卅", "壹佰", "叁拾万", "数十", "几百", "上千", "十余", "百多", "成千上万", "百分之五", "千分之",
    "百分之百", "百分之负三", "三分之二", "零分之一", "二又三分之一", "1.2万亿", "3千万", "万万", "亿亿", "三成", "七成半", "翻一番",
    "5-8", "5~8", "5—8", "8-5", "五六", "三五", "十七八", "20%-30%", "1:2", "8.5:34.3:57.2", "第一", "第十五", "9" * 20, "9" * 40,
    "0." + "0" * 40 + "1", "一" * 30, "亿" * 20, "1e5", "١٢٣", "²", "Ⅳ", "①", "㈠", "½",
)  # fmt: skip
UNITS = (
    "人", "人次", "万人", "元", "万元", "亿元", "美元", "个", "名", "家", "项", "件", "%", "％", "‰", "个百分点", "倍", "公里", "平方米",
    "吨", "度", "千瓦时", "岁", "年", "个月", "天", "届", "元/人", "人/平方公里", "℃", "￥", "$", "人民币", "位", "余人", "多个", "以上",
)  # fmt: skip
WORDS = (
    "约", "近", "超过", "不足", "至少", "最多", "左右", "同比增长", "下降", "增加到", "达到", "分别为", "其中", "占", "比上年", "新增就业",
    "会员", "投入资金", "获评", "荣获", "被授予", "授予", "被评为", "称号", "全国", "省级", "国家级", "首批", "“全国五一劳动奖章”", "先进集体",
    "文明单位", "一等奖", "争创", "十佳", "百强", "工会", "总工会", "市总工会", "西安市", "陕西省", "省委", "市政府", "人民医院", "有限公司",
    "大学", "委员会", "局", "厅", "部", "中国共产党", "中华全国总工会", "以下简称", "第三产业", "2023年", "去年", "5月", "二〇二三年", "xx年",
    "×年", "上半年", "十四五", "本届", "一、", "（一）", "1.", "第一章", "# ", "| ", "来源：", "浏览：90", "第 2 页", "单位：万元", "附件",
    "工會(huì)", "產(chǎn)業(yè)", "總工會", "臺灣", "”某“", "’‘", "《", "》", "【", "】", "<b>", "</b>", "<!--", "-->", "---", "**", "&nbsp;",
    '{"page": 1, "allrow": 1, "type": "页眉", "inside": "', '"}', "title: ", "=1+1", "@SUM(A1)", "https://a.cn/1?b=2",
)  # fmt: skip
MARKS = tuple("，。、；：！？,.;:!?（）()“”‘’\"'—–-~～/|\\·…*#_=+<>[]{}$^")
BLANKS = (" ", "  ", "\t", "\n", "\r", "\r\n", "\n\r", "\n\n", "\u3000", "\u00a0", "\u2002", "\u2028", "\u0085", "\f", "\v")  # fmt: skip
ODD = (
    "\0", "\x1b", "\x7f", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u202e", "\u2066", "\u200f", "\u0301", "\u3099", "\ufe0f",
    "\ud800", "\udfff", "\ufffe", "\uffff", "\U0010ffff", "\ue000", "𠮷", "𝟓", "👍", "👨\u200d👩\u200d👧", "🇨🇳", "5\ufe0f\u20e3",
    "ﷺ", "ı", "İ", "ß", "ǆ", "Ａ", "ｶ", "가", "أ", "\u2f00", "\uf900", "\U000e0001",
)  # fmt: skip
HIDDEN = ("\u200b", "\u200d", "\ufeff", "\u00ad", "\0")
"""Characters that are deleted wherever they stand."""

_NUMBERS = st.one_of(
    st.sampled_from(NUMERALS),
    st.integers(0, 10**12).map(str),
    st.decimals(-1000, 1000, places=2).map(str),
    st.text("零一二三四五六七八九十百千万亿两半", min_size=1, max_size=8),
    st.text("0123456789.,，-—~/%", min_size=1, max_size=8),
)
_AMOUNTS = st.tuples(_NUMBERS, st.sampled_from(UNITS)).map("".join)
_PIECES = st.one_of(
    _AMOUNTS,
    _NUMBERS,
    st.sampled_from((*UNITS, *WORDS)),
    st.sampled_from((*MARKS, *BLANKS)),
    st.sampled_from(ODD),
    st.characters(),
)
_RUNS = st.tuples(_PIECES, st.integers(2, 60)).map(lambda run: run[0] * run[1])

REPORTS = st.lists(st.one_of(_AMOUNTS, st.sampled_from((*WORDS, *MARKS, *BLANKS)))).map("".join)
"""Texts of the pieces of reports alone."""

TEXTS = st.lists(st.one_of(_PIECES, _RUNS), max_size=40).map("".join)
"""Texts of anything."""
