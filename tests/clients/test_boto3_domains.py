"""Domains of pools."""

import uuid

from support.pool import without_metadata

ARN = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"


def name():
    return f"shop-{uuid.uuid4().hex[:12]}"


def test_a_prefix_lives(idp, pool):
    domain = name()
    named = {"UserPoolId": pool.id, "Domain": domain}
    assert without_metadata(idp.create_user_pool_domain(**named)) == {"ManagedLoginVersion": 1}
    shown = idp.describe_user_pool_domain(Domain=domain)["DomainDescription"]
    assert (shown["UserPoolId"], shown["Domain"], shown["Status"]) == (pool.id, domain, "ACTIVE")
    assert idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]["Domain"] == domain
    assert idp.update_user_pool_domain(**named, ManagedLoginVersion=2)["ManagedLoginVersion"] == 2
    message = "User pool cannot be deleted. It has a domain configured that should be deleted first."
    with pool.refuses("InvalidParameterException", message):
        idp.delete_user_pool(UserPoolId=pool.id)
    idp.delete_user_pool_domain(**named)
    assert idp.describe_user_pool_domain(Domain=domain)["DomainDescription"] == {}
    with pool.refuses("InvalidParameterException", "No such domain or user pool exists."):
        idp.delete_user_pool_domain(**named)


def test_a_custom_domain_has_dots(idp, pool):
    domain = f"{name()}.example.com"
    config = {"CertificateArn": ARN}
    made = idp.create_user_pool_domain(UserPoolId=pool.id, Domain=domain, CustomDomainConfig=config)
    assert made["CloudFrontDomain"]
    assert idp.describe_user_pool_domain(Domain=domain)["DomainDescription"]["CustomDomainConfig"] == config
    assert idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]["CustomDomain"] == domain


def test_a_name_belongs_to_one_pool(idp, make_pool):
    one, two, domain = make_pool(), make_pool(), name()
    idp.create_user_pool_domain(UserPoolId=one.id, Domain=domain)
    with two.refuses("InvalidParameterException", "Domain already associated with another user pool."):
        idp.create_user_pool_domain(UserPoolId=two.id, Domain=domain)


def test_reserved_words_are_refused(idp, pool):
    with pool.refuses("InvalidParameterException", "Domain cannot contain reserved word: cognito"):
        idp.create_user_pool_domain(UserPoolId=pool.id, Domain="my-cognito-app")
