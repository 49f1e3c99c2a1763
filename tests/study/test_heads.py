from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.study.actors import read_actors
from corpus_tools.study.heads import is_adjective, is_part_of_body, read_head, read_kind
from corpus_tools.study.naming import ActorNames

# Bodies whose names hold an actor's: none stands in actors.yml, the rule finds them all.
BODIES = """
21st Century China Center; Agricultural Bank of China; American Academy of Arts and Sciences;
American Airlines; American Association for the Advancement of Science; American Banker;
American Bar Association; American Chamber of Commerce; American Chemical Society; American
Civil Liberties Union; American Conservative; American Edge Project; American Enterprise
Institute; American Express; American Medical Association; American Physical Society; American
Prospect; American University; American University in Cairo; American University of Beirut;
Bank of America; Bank of China; Bank of Japan; Beijing Academy; Beijing Academy of Artificial
Intelligence; Beijing Capital International Airport; Beijing Consensus; Beijing Daily; Beijing
Evening News; Beijing Foreign Studies University; Beijing Forum; Beijing Institute for General
Artificial Intelligence; Beijing Institute of AI Safety and Governance; Beijing Institute of
Technology; Beijing Jiaotong University; Beijing Marathon; Beijing News; Beijing Normal
University; Beijing Olympics; Beijing Review; Beijing Times; Beijing University; Beijing
University of Posts and Telecommunications; Beijing Winter Olympics; Beijing Youth Daily;
British Academy; British Airways; British American Tobacco; British Broadcasting Corporation;
British Council; British East India Company; British Library; British Museum; Brussels
Airlines; Brussels Airport; Brussels Times; Catholic University of America; Center for American
Progress; Center for China and Globalization; Center for a New American Security; Central
Washington University; Centre for China and Globalization; China Academy of Information and
Communications Technology; China Airlines; China Business Journal; China Business News; China
Center; China Central Television; China Computer Federation; China Construction Bank; China
Daily; China Daily Asia; China Development Forum; China Digital Times; China Economic Review;
China Foreign Affairs University; China Global Television Network; China Hi-Tech Fair; China
Initiative; China Institute of International Studies; China Institutes of Contemporary
International Relations; China International Import Expo; China Media Group; China Merchants
Bank; China Mobile; China National Radio; China News; China News Service; China Project; China
Quarterly; China Radio International; China Review; China Securities Journal; China Society for
Human Rights Studies; China Telecom; China Times; China Unicom; China United States Exchange
Foundation; China University of Political Science and Law; China Youth Daily; China-United
States Exchange Foundation; Chinese Academy of Engineering; Chinese Academy of Sciences;
Chinese Academy of Social Sciences; Chinese Association for Artificial Intelligence; Chinese
University of Hong Kong; Communication University of China; Congressional-Executive Commission
on China; Corporation of America; East China Normal University; East India Company; Eastern
Washington University; European Union Chamber of Commerce; Fairbank Center for Chinese Studies;
Federation of American Scientists; Free University of Brussels; George Washington University;
Imperial College London; Indian Express; Indian Institute of Science; Indian Institute of
Technology; Industrial and Commercial Bank of China; Japan Airlines; Japan News; Japan Times;
King's College London; London Business School; London Evening Standard; London Marathon; London
Metal Exchange; London Review of Books; London School of Economics; London Stock Exchange;
Mercator Institute for China Studies; Moscow Exchange; Moscow State Institute of International
Relations; Moscow State University; Moscow Times; National Taiwan University; New Delhi
Television; Paul Tsai China Center; People's Bank of China; Queen Mary University of London;
Renmin University of China; Reserve Bank of India; Select Committee on China; Select Committee
on the CCP; Select Committee on the Chinese Communist Party; South China University of
Technology; State Bank of India; Taipei Times; Taiwan News; Taiwan Semiconductor; Taiwan
Semiconductor Manufacturing; Taiwan Semiconductor Manufacturing Co; Taiwan Semiconductor
Manufacturing Company; Taiwan Stock Exchange; Times of India; Tokyo Institute of Technology;
Tokyo Olympics; Tokyo Stock Exchange; U.S. Chamber of Commerce; U.S. China Business Council;
U.S. News; U.S. News & World Report; U.S. News and World Report; U.S.-China Business Council;
US Chamber of Commerce; US China Business Council; US News; US News & World Report; US News and
World Report; US Weekly; US-China Business Council; United Nations Association; United Nations
University; University College London; University of Brussels; University of Chinese Academy of
Sciences; University of London; University of Science and Technology of China; University of
Tokyo; University of Washington; University of Westminster; Voice of America; Washington
Consensus; Washington Examiner; Washington Free Beacon; Washington Institute; Washington
Millpond Gazette; Washington Monthly; Washington Post; Washington State University; Washington
Times; Washington University; Western Washington University; Westminster Kennel Club
"""


@pytest.mark.parametrize("body", [" ".join(body.split()) for body in BODIES.split(";")])
@pytest.mark.parametrize(
    "sentence",
    ["He read about the {} on Tuesday.", "A report of {} was read.", "{} said that it would wait.",
     "{}", "They left the {}."],
)  # fmt: skip
def test_a_body_is_not_the_actor_whose_name_it_bears(
    names: ActorNames, body: str, sentence: str
) -> None:
    assert names.find(sentence.format(body)) == []


@pytest.fixture(scope="module")
def names(root: Path) -> ActorNames:
    return ActorNames(read_actors(root / "data" / "us-china-ai" / "actors.yml"))


@pytest.mark.parametrize(
    "sentence",
    [
        "US Department of Energy scientists agreed.",
        "The US National Security Council met.",
        "The Chinese Communist Party met.",
        "He left the University of Harrow for China.",
        "Exchange of American prisoners delayed",
        "The president of China spoke.",
        "The Chinese Ministry of Education invited a university.",
        "US President Ann Moor told the Daily Reed that she agreed.",
    ],
)
def test_a_body_of_state_and_a_body_near_by_leave_the_actor(
    names: ActorNames, sentence: str
) -> None:
    assert len(names.find(sentence)) == 1


def test_capitals_of_a_headline_make_no_body(names: ActorNames) -> None:
    assert names.find("China Orders Reed Bank To Wait")
    assert not names.find("China Daily Moves To Reedham")
    assert not names.find("CHINA DAILY MOVES TO REEDHAM")
    assert not names.find("Harrow College London")


def test_a_part_of_a_body_is_told_by_its_place() -> None:
    text = "The Bank of Otter met Otter."
    assert is_part_of_body(text, 12, 17)
    assert not is_part_of_body(text, 22, 27)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("China", "none"),
        ("China said so", "none"),
        ("China on Monday", "none"),
        ("China today", "none"),
        ("China plans to wait", "none"),
        ("China plans for peace are ready", "other"),
        ("China reports 30 new cases", "none"),
        ("China bans Japanese boats", "none"),
        ("China exports fall", "other"),
        ("China open to talks", "none"),
        ("China economic growth slows", "other"),
        ("China, officials say", "none"),
        ("China rebuffs offer", "none"),
        ("Chinese", "none"),
        ("Chinese said so", "none"),
        ("Chinese officials", "state"),
        ("Chinese senior officials", "state"),
        ("Chinese foreign ministry spokesman", "state"),
        ("Chinese foreign ministry building", "other"),
        ("Chinese government bonds", "other"),
        ("Chinese government's bonds", "state"),
        ("Chinese President Lin Moor's plan", "state"),
        ("Chinese vice-premier", "state"),
        ("Chinese press secretary", "state"),
        ("Chinese aides", "state"),
        ("Chinese business leaders", "other"),
        ("Chinese news agencies", "other"),
        ("Chinese state media", "other"),
        ("Chinese hopes of peace", "other"),
        ("Chinese and Australian officials", "state"),
        ("Chinese and Australian boats", "other"),
        ("Chinese-made boats", "other"),
        ("China-based boats", "other"),
        ("China-Norway border", "other"),
        ("Indian state of Reed", "other"),
        ("Indian state reacted", "state"),
        ("Chinese House met", "state"),
        ("Chinese house met", "other"),
    ],
)
def test_what_a_name_stands_before(text: str, head: str) -> None:
    name = next(name for name in ("Chinese", "China", "Indian") if text.startswith(name))
    assert read_head(text, len(name), name=name) == head


@pytest.mark.parametrize("name", ["Chinese", "American", "Heronian", "French", "Swiss", "Cuban"])
def test_adjectives(name: str) -> None:
    assert is_adjective(name)


@pytest.mark.parametrize("name", ["China", "US", "U.S.", "Japan", "Iran", "Pakistan", "Heron Land"])
def test_nouns(name: str) -> None:
    assert not is_adjective(name)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("officials", "noun"), ("plans", "either"), ("said", "end"), ("warns", "verb"),
     ("Zhurong", "name"), ("nearby", "adjective"), ("reedification", "noun"), ("grieves", "either")],
)  # fmt: skip
def test_kinds_of_words(word: str, kind: str) -> None:
    assert read_kind(word) == kind
