"""Pieces that the patterns of furniture are put together from; in verbose mode, any case."""

from __future__ import annotations

# Where a sentence begins: here the verb speaks to the reader.
BEGIN = r"(?:^\W*|[.!?|]\W{1,6})(?:please\ |click\ here\ to\ |now\ )?"
CAPITAL = r"(?-i:[^\W\d_a-z])"
JOINED = "and|of|for|the|in|at|via|with|de|del|der|den|van|von|da|di|al|bin|la|le"
NAME = rf"{CAPITAL}[\w.'’-]*\)?"
# "Ana Reyes and Li Wei in Geneva; Harbor News/Sunday"
NAMES = rf"{NAME}(?:(?:\ ?[,;/|&·(]\ ?|\ )(?:{NAME}|(?:{JOINED})\b))*"
ONE_NAME = rf"{NAME}(?:\ {NAME}){{0,4}}"

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = "(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?"
DAY = (
    rf"(?:{MONTH}\.?\ \d{{1,2}}(?:st|nd|rd|th)?,?\ \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\ -]{MONTH}\.?,?[\ -]\d{{4}}"
    r"|\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4})"
)
CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
AGO = r"(?:\d+|an?)\ (?:second|minute|min|hour|hr|day|week|month|year)s?\ ago"
STAMP = (
    rf"(?:{WEEKDAY}|{MONTH}|\d{{1,4}}(?:st|nd|rd|th|t\d\d|z)?|on|at|the|an?|local|time|beijing|t"
    r"|[ap]\.?m|e[ds]?t|[cmp][ds]?t|gmt|utc|bst|ist|hkt|sgt|jst|first|last|date|ago"
    r"|(?:second|minute|min|hour|hr|day|week|month|year)s?"
    r"|published|updated|posted|modified|revised|created)"
)
SHARE = (
    r"(?:share|tweet|print|save|like|follow|e-?mail|copy|link|post|send|wechat|weibo|facebook|x"
    r"|twitter|linkedin|whatsapp|telegram|reddit|messenger|messages?|pinterest|instagram|youtube"
    r"|flipboard|bluesky|threads|mail|view|essay|it|pass|this|the|article|story|page|us|on|via|by"
    r"|with|to|a|friends?|and|or|text|size|click|opens|in|new|window)"
)
SITES = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|wechat|weibo|telegram|reddit|instagram|youtube"
    r"|pinterest|flipboard|e-?mail|print|copy\ link)"
)
PICTURE = r"(?:photo|photograph|image|picture|illustration|graphic|video)"
NOTICE = (
    r"(?:privacy|cookies?)\ (?:policy|statement|notice|settings|choices|preferences|cent(?:er|re)"
    r"|&|and)|terms\ (?:of|and|&)\ (?:use|service|conditions)"
)
SUBSCRIBE = r"(?:subscri\w+|sign(?:ing)?\ up|inbox|in-box|mailbox|join|free|deliver\w*|you|your)"
