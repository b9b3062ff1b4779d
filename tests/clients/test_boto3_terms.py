"""Terms documents of clients."""

LINKS = {"cognito:default": "https://a.example/terms", "cognito:french": "https://a.example/fr"}


def create(pool, name="terms-of-use", links=None):
    return pool.idp.create_terms(
        UserPoolId=pool.id,
        ClientId=pool.client_id,
        TermsName=name,
        TermsSource="LINK",
        Enforcement="NONE",
        Links=links or LINKS,
    )["Terms"]


def test_terms_live(idp, pool):
    made = create(pool)
    assert made["Links"] == LINKS and made["ClientId"] == pool.client_id
    named = {"UserPoolId": pool.id, "TermsId": made["TermsId"]}
    assert idp.describe_terms(**named)["Terms"] == made
    by_client = {"UserPoolId": pool.id, "ClientId": pool.client_id, "TermsName": "terms-of-use"}
    assert idp.describe_terms_by_client(**by_client)["Terms"] == made
    assert [terms["TermsId"] for terms in idp.list_terms(UserPoolId=pool.id)["Terms"]] == [made["TermsId"]]
    with pool.refuses("TermsExistsException"):
        create(pool)
    assert idp.update_terms(**named, TermsName="privacy-policy")["Terms"]["TermsName"] == "privacy-policy"
    idp.delete_terms(**named)
    with pool.refuses("ResourceNotFoundException"):
        idp.describe_terms(**named)


def test_links_are_https_urls_by_known_languages(pool):
    with pool.refuses("InvalidParameterException"):
        create(pool, links={"cognito:default": "http://a.example"})
    with pool.refuses("InvalidParameterException"):
        create(pool, links={"cognito:klingon": "https://a.example"})
