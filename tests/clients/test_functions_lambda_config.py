"""The functions that pools name for their triggers: kept, shown and replaced."""

import pytest

from support.functions import arn
from support.pool import refused

TOKENS = arn("python-pre_token_generation")
LITE = (
    "The following features need to be disabled for the LITE pricing tier configured: Token Customization with Pre-Token "
    "Generation Lambda "
)


def shown(idp, pool):
    return idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]["LambdaConfig"]


def test_functions_are_kept_shown_and_replaced(idp, make_pool):
    first = {"PreSignUp": arn("python-pre_sign_up"), "PostConfirmation": arn("javascript-post_confirmation")}
    pool = make_pool(LambdaConfig=first)
    assert pool.created["LambdaConfig"] == first
    assert shown(idp, pool) == first
    second = {"CustomMessage": arn("python-custom_message")}
    idp.update_user_pool(UserPoolId=pool.id, LambdaConfig=second)
    assert shown(idp, pool) == second
    idp.update_user_pool(UserPoolId=pool.id)
    assert shown(idp, pool) == {}


def versioned(version):
    return {"LambdaVersion": version, "LambdaArn": TOKENS}


@pytest.mark.parametrize(
    ("given", "version"),
    [
        ({"PreTokenGeneration": TOKENS}, "V1_0"),
        ({"PreTokenGenerationConfig": versioned("V2_0")}, "V2_0"),
        ({"PreTokenGeneration": TOKENS, "PreTokenGenerationConfig": versioned("V3_0")}, "V3_0"),
    ],
)
def test_both_places_of_the_function_for_tokens_are_shown(idp, make_pool, given, version):
    pool = make_pool(LambdaConfig=given)
    assert shown(idp, pool) == {"PreTokenGeneration": TOKENS, "PreTokenGenerationConfig": versioned(version)}
    idp.update_user_pool(UserPoolId=pool.id, LambdaConfig=shown(idp, pool))
    assert shown(idp, pool)["PreTokenGenerationConfig"] == versioned(version)


@pytest.mark.parametrize("version", ["V2_0", "V3_0"])
def test_the_lowest_tier_has_the_first_version_alone(idp, make_pool, version):
    config = {"PreTokenGenerationConfig": versioned(version)}
    with refused("FeatureUnavailableInTierException", LITE + version):
        idp.create_user_pool(PoolName="pool", UserPoolTier="LITE", LambdaConfig=config)
    pool = make_pool(LambdaConfig=config)
    with refused("FeatureUnavailableInTierException", LITE + version):
        idp.update_user_pool(UserPoolId=pool.id, UserPoolTier="LITE", LambdaConfig=config)
    idp.update_user_pool(UserPoolId=pool.id, UserPoolTier="LITE", LambdaConfig={"PreTokenGeneration": TOKENS})
    assert shown(idp, pool)["PreTokenGenerationConfig"] == versioned("V1_0")
