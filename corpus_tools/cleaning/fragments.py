"""Pieces that the patterns of furniture are put together from; in verbose mode, any case."""

from __future__ import annotations


def any_of(words: str) -> str:
    r"""Return a pattern for any of the words, which are patterns with white space between them.

    Examples
    --------
    >>> any_of(r"e-?mail google\splus")
    '(?:e-?mail|google\\splus)'
    """
    return f"(?:{'|'.join(words.split())})"


def together(*slots: str) -> str:
    r"""Return a pattern for a line that has a word of each slot, in any order.

    Examples
    --------
    >>> together("ferry|boat", "tides?")
    '^(?=.*\\b(?:ferry|boat)\\b)(?=.*\\b(?:tides?)\\b)'
    """
    return "^" + "".join(rf"(?=.*\b(?:{slot})\b)" for slot in slots)


# Where a sentence begins: here the verb speaks to the reader.
BEGIN = r"(?:^\W*|[.!?|:–—]\W{1,6})(?:(?:please|now|so|just|click\ here\ to|tap\ here\ to),?\ )?"
# The end of a line that is no sentence.
OPEN = r"[^\w.?!。]*$"
CAPITAL = r"(?-i:[^\W\d_a-z])"
JOINED = "and|of|for|the|in|at|via|with|de|del|der|den|van|von|da|di|al|bin|la|le|und|et|y|e"
NAME = rf"(?:(?:al|el|ibn|bin|d)[-’'])?{CAPITAL}[\w.'’-]*\)?"
# "Ana Reyes and Li Wei in Geneva; Harbor News/Sunday". A word fits one of the two branches only:
# otherwise a line of capitals takes for ever.
NAMES = rf"{NAME}(?:(?:\ ?[,;/|&·(]\ ?|\ )(?:{NAME}|(?-i:{JOINED})\b))*"
ONE_NAME = rf"{NAME}(?:\ {NAME}){{0,4}}"

MONTH = any_of(
    """
    jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)?
    oct(?:ober)? nov(?:ember)? dec(?:ember)? januar februar märz mai juni juli oktober dezember
    janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero
    marzo abril mayo junio julio agosto sept?iembre octubre noviembre diciembre
    """
)
WEEKDAY = any_of(
    """
    (?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)? montag dienstag mittwoch donnerstag
    freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes
    miércoles jueves viernes sábado domingo
    """
)
CHINESE_DAY = r"\d{4}年\d\d?月\d\d?日"
DAY = (
    rf"(?:{MONTH}\.?\ \d{{1,2}}(?:st|nd|rd|th)?,?\ \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?:\ de)?[\ -]{MONTH}\.?,?(?:\ de)?[\ -]\d{{4}}"
    rf"|\d{{4}}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{{4}}|{CHINESE_DAY})"
)
CLOCK = r"\d{1,2}(?:[:.]\d\d(?:[:.]\d\d)?|\ ?h\ ?\d\d)"
AGO = (
    r"(?:(?:\d+|an?|a\ few)\ ?"
    r"(?:second|sec|minute|min|hour|hr|day|week|month|mo|year|yr|[smhdwy])s?\ ago|just\ now"
    r"|vor\ \d+\ \w+|(?:il\ y\ a|hace)\ \d+\ \w+)"
)
STAMP = any_of(
    rf"""
    {WEEKDAY} {MONTH} {CHINESE_DAY}(?:\d\d?)? \d{{1,4}}(?:st|nd|rd|th|er|t\d\d|z|h\d\d|[ap]m)?
    [ap]\.?m on at the an? as of and local time t date first last originally ago read
    yesterday today tonight
    e[ds]?t [cmp][ds]?t gmt utc bst ist hkt sgt jst cet cest aest
    (?:second|minute|min|hour|hr|day|week|month|year)s?
    publish(?:ed)? publication update[ds]? posted modified revised created issued added
    release[ds]?
    edited filed reviewed uploaded submitted aired broadcast
    uhr am um vom stand vor veröffentlicht aktualisiert erstellt datum minuten? stunden? tagen?
    just now moments? few several one two three issue[ds]? edition print online web live version
    original time\szone timestamp hrs? secs? mins? noon midnight since archived entered sent logged
    embargo(?:ed)? until of standard daylight vol(?:ume)? page section
    beijing greenwich eastern central mountain pacific hong\skong singapore indian?
    publiée? mise? à jour le du modifiée? créée? parue? il y heures? jours? ligne temps lecture h
    en
    dernière mise\sà\sjour
    publicad[oa] actualizad[oa] fecha el de las? hace minutos? horas? días? última actualización
    publicación modificación del a tiempo lectura hrs
    zuletzt geändert bearbeitet erschienen lesezeit min minuten? letzte änderung aktualisierung
    发布时间 发表时间 更新时间 发布于 更新于 时间 日期 发布 更新
    """
)
SITES = any_of(
    r"""
    facebook twitter x linkedin whatsapp wechat weibo telegram reddit instagram youtube pinterest
    kindle flipboard tiktok threads bluesky mastodon discord viber messenger e-?mail print
    copy\slink
    google\s(?:news|plus) snapchat rss
    """
)
SHARE = any_of(
    rf"""
    {SITES} shares? tweet save bookmark forward gift spread like follow copy link post send google
    messages? tumblr signal line mail view essay it pass this the article story page report video
    news content stories us on via by with to for a and or your short url link clipboard later add
    list reading read word someone somebody others friends? colleagues? network social media
    options
    moments? timeline feed profile formerly buttons? tools bookmarks favou?rites more now text size
    click opens in new window
    """
)
PICTURE = any_of(
    r"""
    photo photograph image picture pic illustration graphic infographic video visual cartoon map
    chart footage screen\s?(?:shot|grab|cap) artwork rendering frame still drawing collage montage
    composite animation diagram portrait snapshot photography artist[’']s\simpression
    (?:video|frame)\sgrab
    """
)
# Who sells or hands out pictures and reports; as written, in capitals or not.
WIRE = any_of(
    r"""
    AP AFP EPA UN Xinhua Reuters VCG CFP CNS PA ANI PTI IANS TASS Kyodo Yonhap ANP AAP UPI SIPA
    ZUMA
    NurPhoto Anadolu(?:\sAgency)? Alamy Shutterstock iStock Unsplash Pixabay Pexels Flickr
    Bloomberg
    Wikimedia(?:\sCommons)? Getty(?:\sImages)? GETTY\sIMAGES REUTERS XINHUA Imago IMAGO DPA dpa EFE
    ANSA NTB TT Ritzau Scanpix Belga Keystone APA PAP CTK MTI Lusa Jiji JIJI MENA WAM SPA QNA
    Antara
    ANTARA Bernama BERNAMA VNA PNA NNA KCNA UNI CNA SOPA Rex Adobe(?:\sStock)? Depositphotos
    Dreamstime Canva Midjourney Bettmann Magnum Redux Maxar NASA ESA NOAA USGS C-SPAN CCTV CNSphoto
    Handout HANDOUT POOL Pool AAP\sImage [Pp]icture[\s-][Aa]lliance Associated\sPress Agencies
    """
)

NOTICE = (
    r"(?:privacy|cookies?)\ (?:policy|statement|notice|settings|choices|preferences|cent(?:er|re)"
    r"|&|and)|terms\ (?:of|and|&)\ (?:use|service|conditions)"
)
SUBSCRIBE = r"(?:subscri\w+|sign(?:ing)?\ up|inbox|in-box|mailbox|join|free|deliver\w*|you|your)"
# What the page calls itself and its texts; a report or a study may be somebody else's.
TEXT = r"""
    article story text page post piece column essay website site interview commentary op-?ed
    blog(?:\s?post)? explainer feature dispatch newsletter podcast live\s?blog transcript excerpt
    extract obituary headline caption conversation translation gallery editorial
"""
THIS_TEXT = rf"this\ (?:[\w-]+\ ){{0,2}}?{any_of(TEXT)}"
# What a page sells.
PRODUCT = any_of(
    r"""
    newsletters? e-?mail\s(?:list|updates?|alerts?) mailing\slist in-?box mail\s?box
    (?:daily|weekly|morning|evening)\s(?:\w+\s){0,2}(?:briefing|digest|round-?up|e-?mail|update)
    (?:push|news|breaking(?:\snews)?|e-?mail|mobile)\s(?:alerts?|notifications?|updates?)
    notifications podcasts? webinars? masterclass live\s?streams? e-?paper free\strial
    (?:full|unlimited|digital|premium|instant|complete|ad-free)\s(?:\w+\s)?access subscriptions?
    (?:whatsapp|telegram|youtube|wechat)\s(?:channel|group|page) mobile\sapp free\saccount
    app\sstore google\splay membership
    """
)
