"""One small model for all tests of a session."""

import pytest

from framing.training import Trained, train
from tests.training.sentences import SENTENCES


@pytest.fixture(scope="session")
def trained() -> Trained:
    return train(SENTENCES)
