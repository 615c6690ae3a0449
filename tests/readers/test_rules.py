"""Every rule of the boilerplate table, taken at the word of its own examples."""

import re

import pytest

from framing.readers import find_masks
from framing.readers.rules import RULES, compiled
from framing.types import MASK_REASONS
from tests.readers.braces import bare

EXAMPLES = [(rule.name, example) for rule in RULES for example in rule.examples]
COUNTEREXAMPLES = [(rule.name, text) for rule in RULES for text in rule.counterexamples]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example_is_masked_exactly_where_its_braces_stand(name, example):
    text, spans = bare(example)
    masks = [mask for mask in find_masks(text) if (mask.start, mask.end) in spans]
    assert [(mask.start, mask.end) for mask in masks] == spans
    assert name in {mask.rule for mask in masks}


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_counterexample_is_left_alone_by_its_rule(name, text):
    assert name not in {mask.rule for mask in find_masks(text)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_examples_counterexamples_and_a_reason_of_the_contract(rule):
    assert rule.examples
    assert rule.counterexamples
    assert rule.reason in MASK_REASONS
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_can_be_called_for(rule):
    if rule.scope == "line":
        assert rule.openers or rule.closers
    elif rule.scope == "lead":
        assert rule.openers or (rule.opening and rule.needles)
    elif rule.scope == "span":
        assert rule.sign or rule.needles
    assert all(opener == opener.lower() for opener in rule.openers)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_pattern_matches_no_empty_stretch(rule):
    assert not compiled(rule.pattern).fullmatch("")


def test_rules_of_one_name_have_one_reason():
    reasons = {}
    for rule in RULES:
        assert reasons.setdefault(rule.name, rule.reason) == rule.reason


def test_every_reason_has_a_rule():
    assert {rule.reason for rule in RULES} == set(MASK_REASONS)
