//! The private listener: health, metrics and reports of import jobs.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use cognomen_store::{At, Scope, Store};
use cognomen_userpool::imports::report;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use http_body_util::Full;

use crate::listen::{Answer, Response, plain};
use crate::metrics::Metrics;

/// Time that the store gets to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Answers `/health/live`, `/health/ready`, `/metrics` and `/imports/{poolId}/{jobId}`.
pub struct Private {
    store: Arc<Store>,
    metrics: Arc<Metrics>,
    stopping: AtomicBool,
}

impl Private {
    /// Reports on `store` and `metrics`.
    #[must_use]
    pub fn new(store: Arc<Store>, metrics: Arc<Metrics>) -> Self {
        Self { store, metrics, stopping: AtomicBool::new(false) }
    }

    /// From now on the server is not ready.
    pub fn stopping(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    async fn ready(&self) -> Response {
        if self.stopping.load(Ordering::Relaxed) {
            return plain(StatusCode::SERVICE_UNAVAILABLE, "stopping\n");
        }
        let probe = At::new(Scope::System, "health", "probe");
        match tokio::time::timeout(PATIENCE, self.store.get_many(&[probe])).await {
            Ok(Ok(_)) => plain(StatusCode::OK, "ready\n"),
            Ok(Err(error)) => {
                tracing::warn!(error = crate::storage::described(&error), "the store does not answer");
                plain(StatusCode::SERVICE_UNAVAILABLE, "the store does not answer\n")
            }
            Err(_) => plain(StatusCode::SERVICE_UNAVAILABLE, "the store does not answer in time\n"),
        }
    }

    /// What became of the rows that an import job left out: line numbers and reasons, nothing of the users.
    async fn report(&self, pool_id: &str, job_id: &str) -> Response {
        match report::text(&self.store, pool_id, job_id).await {
            Ok(Some(text)) => {
                let mut response = plain(StatusCode::OK, "");
                *response.body_mut() = Full::new(Bytes::from(text));
                response
            }
            Ok(None) => plain(StatusCode::NOT_FOUND, "no such import job\n"),
            Err(error) => {
                tracing::warn!(%error, "the report of an import job cannot be read");
                plain(StatusCode::SERVICE_UNAVAILABLE, "the store does not answer\n")
            }
        }
    }

    fn metrics(&self) -> Response {
        let Ok(text) = self.metrics.text() else {
            return plain(StatusCode::INTERNAL_SERVER_ERROR, "the metrics cannot be written\n");
        };
        let mut response = Response::new(Full::new(Bytes::from(text)));
        let kind = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, kind);
        response
    }
}

#[async_trait]
impl Answer for Private {
    async fn answer(&self, parts: Parts, _: Bytes, _: SocketAddr) -> Response {
        let path = parts.uri.path();
        let job = path.strip_prefix("/imports/").and_then(|rest| rest.split_once('/'));
        let known = matches!(path, "/health/live" | "/health/ready" | "/metrics") || job.is_some();
        let mut response = match (path, &parts.method) {
            (_, method) if known && *method != Method::GET && *method != Method::HEAD => {
                plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n")
            }
            ("/health/live", _) => plain(StatusCode::OK, "live\n"),
            ("/health/ready", _) => self.ready().await,
            ("/metrics", _) => self.metrics(),
            _ => match job {
                Some((pool_id, job_id)) => self.report(pool_id, job_id).await,
                None => plain(StatusCode::NOT_FOUND, "there are /health/live, /health/ready and /metrics\n"),
            },
        };
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    fn answer_too_large(&self, _: &Parts) -> Response {
        plain(StatusCode::PAYLOAD_TOO_LARGE, "the body is too large\n")
    }
}
