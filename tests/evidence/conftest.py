from __future__ import annotations

import pytest

import corpus_tools as ct


@pytest.fixture(scope="session")
def study(sample):
    return ct.read_study(sample)


@pytest.fixture(scope="session")
def measured(study):
    return ct.measure_study(study)


@pytest.fixture(scope="session")
def evidence(study, measured):
    return ct.build_evidence(study, measured)


@pytest.fixture(scope="session")
def grouping(measured):
    return ct.group_documents(measured.documents, sources=measured.sources)
