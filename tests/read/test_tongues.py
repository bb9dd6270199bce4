"""Languages: English is known cheaply, others by name."""

from __future__ import annotations

import sys

import pytest

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.tongues import language_of, refuse_foreign

TEXTS = {
    "de": "Der Minister hat den Hafen am Freitag verkauft, und der Käufer ist eine Bäckerei, die weiter oben "
    "am Fluss liegt. Der Vertrag hat keine letzte Seite, sagt ein Schreiber.",
    "fr": "Le ministre a vendu le port vendredi, et l'acheteur est une boulangerie qui se trouve plus haut "
    "sur la rivière. Le contrat n'a pas de dernière page, dit un employé.",
    "es": "El ministro vendió el puerto el viernes, y el comprador es una panadería que está más arriba en "
    "el río. El contrato no tiene última página, dice un empleado que lo ha visto.",
    "ru": "Министр продал порт в пятницу, а покупатель — пекарня, которая находится выше по реке. В договоре "
    "нет последней страницы, говорит служащий, и никто её с тех пор не искал.",
    "zh": "部长星期五出售了港口，买主是河上游的一家面包店。一名职员说，合同没有最后一页。",
    "ko": "장관은 금요일에 항구를 팔았고 사는 사람은 강 위쪽에 있는 빵집이다. "
    "계약서에는 마지막 쪽이 없다고 한 직원이 말했다. "
    "그 뒤로 아무도 찾지 않았다. 시의회는 월요일에 다시 모인다. "
    "무엇을 이야기할지 아직 아무도 모른다.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_other_languages_are_told_apart(code: str) -> None:
    """So that the message can name the one it is."""
    assert language_of(TEXTS[code]) == code


def test_a_refusal_names_the_language_and_its_parser() -> None:
    """The reader then knows that the file was not broken."""
    with pytest.raises(SourceError, match=r"a\.txt: written in German \(de\).*de_core_news_sm"):
        refuse_foreign("a.txt", Document(id="d1", text="Seoul stimmte zu.", language="de-AT"))


def test_english_is_told_without_the_classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its model takes longer to load than a hundred articles take to read."""
    monkeypatch.setitem(sys.modules, "py3langid", None)
    text = (
        "The ministry sold the harbor on Friday, and its buyer is a bakery that has no ships and wants none. "
        * 2
    )

    assert language_of(text) == language_of("Seoul agreed.") == "en"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "From left: Hana Brodin, Luis Ferrer, Paul Renko, Mira Solberg, Ole Vik, Dina Marand, "
            "Tor Strand, Yusuf Abara, Concha Moss, Saskia Wick, Viggo Tamm, Emil Drury and Oona Vindt.",
            id="names",
        ),
        pytest.param(
            "Final score: Norvik 3, Estmark 2 (Tamm 12, 45, 88; Vindt 30, 61). Attendance 31,204. "
            "Referee Abara. Yellow cards: Brekke, Hallas, Renko, Marand, Wick, Moss.",
            id="scores",
        ),
        pytest.param(
            "Norvik coast guard ships rammed Estmark trawlers off Grey Bank Tuesday, injuring three crew "
            "members, damaging two vessels, destroying nets worth millions, owners say.",
            id="a telegram",
        ),
    ],
)
def test_english_without_small_words_is_not_refused(text: str) -> None:
    """One such line must not stop a dump of a million."""
    assert language_of(text) == "en"
