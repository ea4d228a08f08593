"""Clause 5 of GB 45438-2025: what explicit labels look like."""

from __future__ import annotations

from importlib import import_module

import pytest

from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.record import Record

from ..conftest import Situation

BOOK = Book([import_module("chengxu.statutes.labelling_standard").STATUTE])
FORMS = ["GB-5.1", "GB-5.2", "GB-5.3a", "GB-5.3b", "GB-5.4", "GB-5.5"]
KINDS = ["text", "image", "audio", "audio", "video", "virtual_scene"]


@pytest.fixture
def gb() -> Situation:
    """A generating service of which the public may be misled, with content of every kind."""
    return Situation(BOOK, Record(Term("某服务", "a service"))).but(
        uses_generative_ai=True,
        output_kinds=frozenset({"text", "image", "audio", "video", "virtual_scene"}),
        offered_to_mainland_public=True,
        online_in_mainland=True,
        provides_service=True,
        synthesis_services=frozenset({"dialogue"}),
        public_confusion="possible",
        explicit_label_places=frozenset(),
    )


def at(service, *places, **facts):
    """The service with its labels in these places."""
    return service.but(explicit_label_places=frozenset(places), **facts)


def per_mille(height: int, width: int, label: int) -> int:
    return label * 1000 // min(height, width)


# When


@pytest.mark.norm(*FORMS)
@pytest.mark.parametrize("norm", FORMS)
def test_the_forms_of_labels_bind_from_1_september_2025(gb, norm):
    assert gb.answer(norm, on="2025-08-31") == "not"
    assert gb.answer(norm, on="2025-09-01") == "applies"


@pytest.mark.norm(*FORMS)
@pytest.mark.parametrize(("norm", "kind"), list(zip(FORMS, KINDS, strict=True)))
def test_each_form_is_owed_for_its_kind_of_content_only(gb, norm, kind):
    kinds = dict(gb.book.facts["output_kinds"].values)

    assert gb.but(output_kinds=frozenset({kind})).answer(norm) == "applies"
    assert gb.but(output_kinds=frozenset(kinds) - {kind}).answer(norm) == "not"
    assert gb.but(output_kinds=None).answer(norm) == "undetermined"


@pytest.mark.norm(*FORMS)
@pytest.mark.parametrize("norm", FORMS)
def test_no_form_is_owed_where_no_explicit_label_is(gb, norm):
    assert gb.but(public_confusion="ruled_out").answer(norm) == "not"
    assert gb.but(public_confusion="unclear").answer(norm) == "applies"
    assert gb.but(synthesis_services=frozenset()).answer(norm) == "not"
    assert gb.but(public_confusion=None).missing(norm) == ["public_confusion"]


@pytest.mark.norm(*FORMS)
@pytest.mark.parametrize("norm", FORMS)
def test_a_mere_user_and_a_service_inside_one_organisation_owe_no_label(gb, norm):
    inside = gb.but(offered_to_mainland_public=False, online_in_mainland=False)

    assert gb.but(provides_service=False).answer(norm) == "not"
    assert inside.answer(norm) == "not"
    assert inside.but(online_in_mainland=True).answer(norm) == "applies"


# Text


TEXT = {"label_contents": frozenset({"text"}), "label_style": frozenset({"text_clear"})}


@pytest.mark.norm("GB-5.1")
@pytest.mark.parametrize("place", ["text_start", "text_middle", "text_end"])
def test_start_end_or_middle_of_a_text_will_each_do(gb, place):
    assert at(gb, place, **TEXT).state("GB-5.1") == "met"


@pytest.mark.norm("GB-5.1")
def test_a_text_without_a_label_both_elements_or_clear_type_does_not_pass(gb):
    assert at(gb, "image", **TEXT).state("GB-5.1") == "breached"
    assert at(gb, "text_end", **TEXT).but(label_contents=frozenset()).state("GB-5.1") == "breached"
    assert at(gb, "text_end", **TEXT).but(label_style=frozenset()).state("GB-5.1") == "breached"


@pytest.mark.norm("GB-5.1")
def test_a_superscript_naming_ai_is_a_label_on_text_but_a_good_label_on_pictures_is_none(gb):
    labelled = at(gb, "text_end", **TEXT)

    assert labelled.but(label_contents=frozenset({"superscript"})).state("GB-5.1") == "met"
    assert labelled.but(label_contents=frozenset({"image"})).state("GB-5.1") == "breached"


@pytest.mark.norm("GB-5.1", "GB-5.6")
def test_text_labelled_on_its_interface_comes_under_the_rules_for_interfaces_instead(gb):
    on_screen = at(gb, "text_interface")

    assert on_screen.answer("GB-5.1") == "not"
    assert on_screen.answer("GB-5.6") == "applies"


@pytest.mark.norm("GB-5.1")
def test_where_a_label_stands_has_to_be_known(gb):
    assert gb.but(explicit_label_places=None).missing("GB-5.1") == ["explicit_label_places"]
    assert at(gb, "text_end").duty("GB-5.1").missing == ("label_contents", "label_style")


# Pictures


PICTURE = {
    "label_contents": frozenset({"image"}),
    "label_style": frozenset({"image_clear", "image_edge"}),
    "image_label_height": 50,
}


@pytest.mark.norm("GB-5.2")
def test_on_1080_by_1920_54_pixels_pass_and_53_fall_short(gb):
    pictures = at(gb, "image", **PICTURE)

    assert pictures.but(image_label_height=per_mille(1920, 1080, 54)).state("GB-5.2") == "met"
    assert pictures.but(image_label_height=per_mille(1920, 1080, 53)).state("GB-5.2") == "breached"


@pytest.mark.norm("GB-5.2")
@pytest.mark.parametrize(
    "without", [{"label_contents": frozenset()}, {"label_style": frozenset({"image_clear"})},
                {"label_style": frozenset({"image_edge"})}, {"explicit_label_places": frozenset()}]
)  # fmt: skip
def test_a_picture_label_needs_both_elements_clear_type_and_an_edge_or_corner(gb, without):
    assert at(gb, "image", **PICTURE).but(**without).state("GB-5.2") == "breached"


@pytest.mark.norm("GB-5.2")
def test_an_unmeasured_picture_label_is_open(gb):
    pictures = at(gb, "image", **PICTURE).but(image_label_height=None)

    assert pictures.state("GB-5.2") == "undetermined"
    assert pictures.duty("GB-5.2").missing == ("image_label_height",)


# Sound


@pytest.mark.norm("GB-5.3a")
@pytest.mark.parametrize("label", ["voice", "rhythm"])
def test_speech_with_both_elements_or_the_rhythm_is_a_label_of_sound(gb, label):
    assert gb.but(label_contents=frozenset({label})).state("GB-5.3a") == "met"
    assert gb.but(label_contents=frozenset({"text"})).state("GB-5.3a") == "breached"


@pytest.mark.norm("GB-5.3a", "GB-5.3b")
@pytest.mark.parametrize("norm", ["GB-5.3a", "GB-5.3b"])
def test_sound_labelled_on_its_interface_needs_no_label_to_be_heard(gb, norm):
    assert at(gb, "audio_interface").answer(norm) == "not"
    assert at(gb, "audio_start").answer(norm) == "applies"


@pytest.mark.norm("GB-5.3b")
@pytest.mark.parametrize("place", ["audio_start", "audio_middle", "audio_end"])
def test_start_end_or_middle_of_a_sound_will_each_do(gb, place):
    assert at(gb, place, voice_turn_labels="no_dialogue").state("GB-5.3b") == "met"
    assert at(gb, voice_turn_labels="no_dialogue").state("GB-5.3b") == "breached"


@pytest.mark.norm("GB-5.3b")
def test_a_voice_assistant_labels_each_turn_and_not_the_start_of_the_day(gb):
    assert at(gb, voice_turn_labels="turn").state("GB-5.3b") == "met"
    assert at(gb, "audio_start", voice_turn_labels="none").state("GB-5.3b") == "breached"
    assert at(gb, "audio_start").duty("GB-5.3b").missing == ("voice_turn_labels",)


@pytest.mark.norm("GB-5.3c")
@pytest.mark.parametrize(
    ("rate", "state"), [(119, "gap"), (120, "met"), (160, "met"), (161, "gap"), (None, "undetermined")]
)
def test_a_rate_outside_120_to_160_characters_a_minute_is_pointed_out_and_is_no_breach(gb, rate, state):
    spoken = gb.but(label_contents=frozenset({"voice"}), voice_label_rate=rate)

    assert spoken.state("GB-5.3c") == state


@pytest.mark.norm("GB-5.3c")
def test_a_rhythm_has_no_rate(gb):
    assert gb.but(label_contents=frozenset({"rhythm"})).answer("GB-5.3c") == "not"
    assert gb.missing("GB-5.3c") == ["label_contents"]


# Video


VIDEO = {
    "label_contents": frozenset({"video"}),
    "label_style": frozenset({"video_edge"}),
    "video_label_height": 50,
    "video_label_time": 2000,
}


@pytest.mark.norm("GB-5.4")
@pytest.mark.parametrize(
    ("time", "height", "state"),
    [(2000, 50, "met"), (1999, 50, "breached"), (2000, 49, "breached"), (60_000, 500, "met")],
)
def test_two_seconds_and_5_percent_pass_and_a_millisecond_or_a_thousandth_less_does_not(
    gb, time, height, state
):
    film = at(gb, "video_start", **VIDEO).but(video_label_time=time, video_label_height=height)

    assert film.state("GB-5.4") == state


@pytest.mark.norm("GB-5.4")
def test_the_first_frames_need_the_label_and_the_rest_of_the_film_does_not(gb):
    assert at(gb, "video_start", **VIDEO).state("GB-5.4") == "met"
    assert at(gb, "video_playback", **VIDEO).state("GB-5.4") == "breached"


@pytest.mark.norm("GB-5.4")
@pytest.mark.parametrize(
    "without",
    [{"label_contents": frozenset({"text"})}, {"label_style": frozenset({"image_edge"})}],
)
def test_a_video_label_needs_both_elements_and_an_edge_or_corner(gb, without):
    assert at(gb, "video_start", **VIDEO).but(**without).state("GB-5.4") == "breached"


# Virtual scenes


SCENE = {
    "label_contents": frozenset({"virtual_scene"}),
    "label_style": frozenset({"scene_clear"}),
    "scene_label_height": 50,
}


@pytest.mark.norm("GB-5.5")
def test_the_5_percent_of_virtual_scenes_are_a_warning_and_no_law(gb):
    scenes = at(gb, "scene_start", **SCENE)

    assert scenes.state("GB-5.5") == "met"
    assert scenes.but(scene_label_height=49).state("GB-5.5") == "gap"
    assert scenes.but(scene_label_height=49).duty("GB-5.5").gaps == ("scene_label_height",)


@pytest.mark.norm("GB-5.5")
@pytest.mark.parametrize(
    "without",
    [
        {"explicit_label_places": frozenset()},
        {"label_contents": frozenset()},
        {"label_style": frozenset()},
    ],
)
def test_a_scene_without_clear_words_in_its_first_view_is_pointed_out(gb, without):
    assert at(gb, "scene_start", **SCENE).but(**without).state("GB-5.5") == "gap"


@pytest.mark.norm("GB-5.5", "GB-6.2")
@pytest.mark.parametrize("norm", ["GB-5.5", "GB-6.2"])
def test_what_was_written_from_memory_says_so(gb, norm):
    note = gb.book.norm(norm).note

    assert "尚未" in note.zh
    assert "not been compared" in note.en


# Interfaces


INTERFACE = {"label_contents": frozenset({"interface"})}


@pytest.mark.norm("GB-5.6")
@pytest.mark.parametrize("place", ["near_content", "top", "bottom", "background"])
def test_one_place_on_the_interface_is_enough_if_the_label_stays(gb, place):
    screen = at(gb, "audio_interface", **INTERFACE)

    assert screen.but(interface_label=frozenset({place, "continuous"})).state("GB-5.6") == "met"
    assert screen.but(interface_label=frozenset({place})).state("GB-5.6") == "breached"


@pytest.mark.norm("GB-5.6")
def test_a_lasting_label_in_no_place_or_without_both_elements_does_not_pass(gb):
    screen = at(gb, "text_interface", **INTERFACE, interface_label=frozenset({"top", "continuous"}))

    assert screen.but(interface_label=frozenset({"continuous"})).state("GB-5.6") == "breached"
    assert screen.but(label_contents=frozenset({"text"})).state("GB-5.6") == "breached"


@pytest.mark.norm("GB-5.6")
def test_the_rules_for_interfaces_leave_out_who_labels_the_content_itself(gb):
    assert at(gb, "text_end", "audio_start", "video_playback").answer("GB-5.6") == "not"
    assert gb.but(explicit_label_places=None).missing("GB-5.6") == ["explicit_label_places"]
