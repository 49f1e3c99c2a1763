"""Articles that end where subscribers go on, or where a feed cut them off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.labelled_line import Line
from corpus_tools.cleaning.rule import REPORTED

_MAX_WORDS = 400  # So many words are more than the beginning of an article.
_SENTENCE = 6  # Words of a line that is none of the page's own.
_TAIL = 40  # characters
_MAX_WALL = 40  # Words of the line that says where it ends.
_LINE_CHARACTERS = 800  # Every gap below is bounded; this bounds the rest.

_GAP = r"[^.!?。]{0,60}"
_STORY = r"(?:article|story|piece|post|content|report|column|text|page)"
_READERS = r"(?:subscribers?|members?|registered\ (?:users|readers)|paying\ readers)"
_WALL = re.compile(
    rf"""\b(?:subscribe|sign\ (?:in|up)|log\ ?in|register|join|upgrade|become|create|start
         |buy)\b{_GAP}
         \b(?:continue|keep|finish|go\ on)\ reading|\b(?:continue|keep|finish)\ reading\b{_GAP}
         \b(?:subscri\w+|sign\ (?:in|up)|log\ ?in|register|trial|account|membership|plan)\b
        |\b(?:subscribe|sign\ (?:in|up)|log\ ?in|register|upgrade)\b{_GAP}\bto\ (?:read|see|view
         |access|unlock)\ (?:on|more\W*$|the\ (?:rest|full|whole|entire|complete)|this|it)\b
        |\bto\ (?:read|see|view|access|unlock)\ (?:on|the\ (?:rest|full|whole|entire|complete)|this
         |all)\b{_GAP}\b(?:subscri\w+|sign\ (?:in|up)|log\ ?in|register|trial|account|member)\b
        |\b(?:(?:this|the\ (?:full|whole|rest\ of\ (?:the|this)))\ {_STORY})\ is\b{_GAP}
         \b(?:for|to)\b.{{0,30}}\b{_READERS}\b
        |\b(?:for|to)\ {_READERS}\ only\b|\b{_READERS}[\ -](?:only|exclusive)\W*$
        |\bexclusive(?:ly)?\ (?:to|for)\ (?:our\ )?{_READERS}\b
        |\byou(?:\ have|['’]ve)\ (?:reached|hit)\b{_GAP}\b(?:limit|last)\b
        |\bunlock\ (?:this|the)\ (?:full\ )?{_STORY}\b
        |\bweiterlesen\b{_GAP}\b(?:mit|abo\w*|anmeld\w*|registrier\w*|\w*abo)\b
        |\b(?:um|jetzt)\b{_GAP}\bweiter\s?(?:zu\s?)?lesen\b
        |\b(?:artikel|beitrag|inhalt|text)\b{_GAP}\b(?:nur|exklusiv)\b{_GAP}\b\w*abonnent\w*
        |\b(?:jetzt|bereits)\b{_GAP}\babonn\w+\b{_GAP}\blesen\b
        |\b(?:réservée?|exclusi\w+)\ (?:à|aux|pour)\b{_GAP}\babonné\w*
        |\b(?:abonnez|connectez|inscrivez)-vous\b{_GAP}\b(?:lire|suite|continuer|accéder)\b
        |\bil\ vous\ reste\ \d+\b|\bpour\ lire\ la\ suite\b
        |\b(?:exclusiv\w+|solo|sólo)\ para\ (?:\w+\ )?suscriptores\b
        |\b(?:suscríb\w+|regístr\w+|inicia\w*\ sesión)\b{_GAP}\b(?:seguir|continuar|leer|acceder)\b
        |\bpara\ (?:seguir|continuar)\ (?:leyendo|lendo)\b
        |\b(?:exclusiv\w+|só|apenas)\ (?:para|a)\ (?:\w+\ )?assinantes\b
        |\bassine\b{_GAP}\b(?:ler|lendo|continuar|acess\w+)\b
        |\b(?:riservat\w|esclusiv\w)\b{_GAP}\babbonati\b
        |\b(?:abbonati|accedi|registrati)\b{_GAP}\b(?:leggere|continuare|leggendo)\b
        |\b(?:alleen|exclusief)\ voor\ abonnees\b|\b(?:abonneer|log\ in)\b{_GAP}\bverder\b
        |\b(?:tylko\ dla|dla)\ (?:\w+\ )?(?:prenumeratorów|subskrybentów|abonentów)\b
        |\bчитать\ (?:дальше|далее|полностью)\b{_GAP}\bподписк\w+|\bтолько\ (?:для|по)\ подпис\w+
        |\bподпис\w+\b{_GAP}\bчитать\ (?:дальше|далее|полностью)\b
        |(?:订阅|訂閱|登录|登入|付费|付費|注册|註冊|成为会员|成為會員).{{0,10}}(?:阅读|閱讀|查看|继续|繼續)
        |(?:剩余|餘下|剩餘).{{0,12}}(?:付费|订阅|訂閱|会员|會員)
        |(?:有料|会員)(?:会員)?限定|残り\d+文字|続きを読むには""",
    re.IGNORECASE | re.VERBOSE,
)
# Feeds and archives of headlines cut texts after so many characters.
_CUT = re.compile(r"\[\+\d{1,6} chars\]$|[\[(](?:…|\.\.\.)[\])]$")


def find_stump_end(lines: Sequence[Line], *, kept: Sequence[Line]) -> str:
    r"""Return what a text says where it ends before its article does, or nothing.

    Parameters
    ----------
    lines
        All lines of the document.
    kept
        Those of them that count as its article: no sentence of theirs may follow.

    Examples
    --------
    >>> from corpus_tools.cleaning.labelled_line import read_lines
    >>> lines = read_lines("The old pier of Nym has cracks.\nSubscribe to continue reading")
    >>> find_stump_end(lines, kept=lines[:1])
    'Subscribe to continue reading'
    """
    if not kept or sum(line.words for line in kept) > _MAX_WORDS:
        return ""
    if cut := _CUT.search(lines[-1].text[-_TAIL:].rstrip()):
        return cut.group().strip()
    walls = (line for line in lines if _is_wall(line))
    last = max((line.start for line in kept if _is_sentence(line)), default=None)
    if last is None:
        return ""
    return next((line.text.strip() for line in walls if line.start > last), "")


def _is_sentence(line: Line) -> bool:
    return line.closed and line.words >= _SENTENCE and not _is_wall(line)


def _is_wall(line: Line) -> bool:
    short = line.words <= _MAX_WALL and len(line.text) <= _LINE_CHARACTERS
    return short and bool(_WALL.search(line.text)) and not REPORTED.search(line.text)
