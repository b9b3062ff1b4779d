//! `ListUsers`: all users of a pool, or those that pass a filter, page by page in the order of their `sub`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListUsersRequest, ListUsersResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::user::User;
use cognomen_store::{Page, Range, Sealed};

use super::filter::{Comparison, Filter};
use super::view;
use crate::context::Context;
use crate::directory::{address, index};
use crate::pool_view::PoolView;
use crate::{error, paging};

/// Candidates that one page looks at, at most; a page that found fewer users than asked for goes on by its token.
const CANDIDATES_PER_PAGE: usize = 600;
/// Candidates read at a time.
const AT_ONCE: usize = 64;
/// The shards of the listing, in order.
const SHARDS: &str = "0123456789abcdef";

/// Lists users. A page reads a bounded number of records whatever the size of the pool.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` of a malformed filter, token or unknown attribute.
pub async fn list_users(
    permit: Permit<operations::ListUsers>,
    input: ListUsersRequest,
    ctx: &Context,
) -> Result<ListUsersResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool = &*pool;
    let wanted = input.attributes_to_get.as_deref().filter(|names| !names.is_empty());
    check_attributes(pool, wanted)?;
    let text = input.filter.as_deref().unwrap_or_default();
    let filter = Filter::parse(text)?;
    let kind = format!("users {text}");
    let token = input.pagination_token.as_deref();
    let cursor = token.map(|token| paging::decode(&pool.keys, &kind, token)).transpose()?;
    let listing = Listing { ctx, pool, filter };
    let (users, next) = listing.page(cursor.unwrap_or_default(), paging::limit(input.limit)).await?;
    let mut shown: Vec<_> = users.iter().map(view::user_type).collect();
    if let Some(wanted) = wanted {
        for attributes in shown.iter_mut().filter_map(|user| user.attributes.as_mut()) {
            attributes.retain(|attribute| wanted.contains(&attribute.name));
        }
    }
    let pagination_token = next.map(|cursor| paging::encode(&pool.keys, &kind, &cursor));
    Ok(ListUsersResponse { users: Some(shown), pagination_token })
}

fn check_attributes(pool: &PoolView, wanted: Option<&[String]>) -> Result<(), Error> {
    let known = |name: &String| pool.pool.schema.find(name).is_some();
    if wanted.unwrap_or_default().iter().all(known) {
        return Ok(());
    }
    Err(error::invalid("One or more requested attributes do not exist."))
}

struct Listing<'a> {
    ctx: &'a Context,
    pool: &'a PoolView,
    filter: Option<Filter>,
}

/// Where candidates are found.
enum Source {
    /// One partition of an attribute index.
    Index(String),
    /// The listing of all users, from the shard of the cursor on; only subs that begin with the text.
    All(String),
    /// Nowhere.
    Nothing,
}

impl Listing<'_> {
    /// Up to `limit` users behind `cursor`, and the cursor behind which there may be more.
    async fn page(&self, mut cursor: String, limit: usize) -> Result<(Vec<User>, Option<String>), Error> {
        let source = self.source();
        let mut found: Vec<User> = Vec::new();
        let mut seen = 0;
        loop {
            let Some(subs) = self.candidates(&source, &cursor).await? else { return Ok((found, None)) };
            for user in self.open(&subs).await? {
                if self.filter.as_ref().is_none_or(|filter| filter.passes(&self.pool.pool, &user)) {
                    if found.len() == limit {
                        let last = found.last().map(|user| user.sub.clone());
                        return Ok((found, last));
                    }
                    found.push(user);
                }
            }
            seen += subs.len();
            if let Some(last) = subs.into_iter().next_back() {
                cursor = last;
            }
            if seen >= CANDIDATES_PER_PAGE {
                return Ok((found, Some(cursor)));
            }
        }
    }

    fn source(&self) -> Source {
        let Some(filter) = &self.filter else { return Source::All(String::new()) };
        let value = filter.value.as_str();
        let name = match filter.name.as_str() {
            "username" if self.pool.pool.generates_usernames() => "sub",
            name => name,
        };
        match (name, filter.comparison) {
            ("sub", _) if value.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit()) => Source::All(value.to_owned()),
            ("sub", _) => Source::Nothing,
            (_, Comparison::Equals) if value.is_empty() => Source::Nothing,
            (_, Comparison::Equals) => Source::Index(index::exact_partition(self.pool, name, value)),
            ("status" | "cognito:user_status", Comparison::BeginsWith) => Source::All(String::new()),
            (_, Comparison::BeginsWith) => match index::bucket_partition(self.pool, name, value) {
                Some(partition) => Source::Index(partition),
                None => Source::All(String::new()),
            },
        }
    }

    /// The next candidates behind `cursor` in the order of their subs; none at the end.
    async fn candidates(&self, source: &Source, cursor: &str) -> Result<Option<Vec<String>>, Error> {
        let keys = |page: Page<Sealed>| {
            let keys: Vec<String> = page.items.iter().map(|item| item.key().to_owned()).collect();
            (!keys.is_empty()).then_some(keys)
        };
        match source {
            Source::Nothing => Ok(None),
            Source::Index(partition) => Ok(keys(self.scan(partition, &Range::after(cursor)).await?)),
            Source::All(prefix) => {
                for shard in SHARDS.chars().filter(|shard| shard_holds(*shard, prefix, cursor)) {
                    let range = Range::prefix(prefix);
                    let range = if cursor.starts_with(prefix.as_str()) { range.resume(cursor) } else { range };
                    let found = keys(self.scan(&address::shard(shard), &range).await?);
                    if found.is_some() {
                        return Ok(found);
                    }
                }
                Ok(None)
            }
        }
    }

    async fn scan(&self, partition: &str, range: &Range) -> Result<Page<Sealed>, Error> {
        let scope = address::scope(&self.pool.pool.id);
        self.ctx.store.scan_sealed(&scope, partition, range, AT_ONCE).await.map_err(error::store)
    }

    /// The users of these subs; those deleted meanwhile are left out.
    async fn open(&self, subs: &[String]) -> Result<Vec<User>, Error> {
        let profiles: Vec<_> = subs.iter().map(|sub| address::profile(&self.pool.pool.id, sub)).collect();
        let found = self.ctx.store.get_many(&profiles).await.map_err(error::store)?;
        let opened = found.into_iter().flatten().map(|sealed| sealed.open::<User>().map(|doc| doc.value));
        opened.collect::<Result<_, _>>().map_err(error::store)
    }
}

/// Whether the shard may hold subs that begin with `prefix` and lie behind `cursor`.
fn shard_holds(shard: char, prefix: &str, cursor: &str) -> bool {
    prefix.chars().next().is_none_or(|first| first == shard) && cursor.chars().next().is_none_or(|first| shard >= first)
}
