//! What is measured of requests, in the text format of Prometheus.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use async_trait::async_trait;
use bytes::Bytes;
use http::request::Parts;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::listen::{Answer, Response, StreamedBody};

/// Upper bounds of the latency histogram, in seconds.
const BUCKETS: [f64; 12] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// The operation that an answer belongs to: put it into the extensions of the response. Without it, the answer counts as `other`.
#[derive(Clone, Copy, Debug)]
pub struct Served(pub &'static str);

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    operation: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Throttled {
    category: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Timed {
    operation: &'static str,
}

/// The server's metrics.
pub struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Family<Timed, Histogram, fn() -> Histogram>,
    running: Gauge,
    throttled: Family<Throttled, Counter>,
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    /// Metrics that have counted nothing.
    #[must_use]
    pub fn new() -> Self {
        let requests = Family::default();
        let seconds = Family::new_with_constructor((|| Histogram::new(BUCKETS)) as fn() -> Histogram);
        let running = Gauge::default();
        let mut registry = Registry::with_prefix("cognomen");
        registry.register("requests", "Requests answered", requests.clone());
        let help = "Time from the whole request to the answer";
        registry.register_with_unit("request_duration", help, Unit::Seconds, seconds.clone());
        registry.register("requests_running", "Requests being answered", running.clone());
        let throttled = Family::default();
        registry.register("requests_throttled", "Requests refused for the rate of their category", throttled.clone());
        Self { registry, requests, seconds, running, throttled }
    }

    /// The metrics as text.
    ///
    /// # Errors
    /// When they cannot be formatted.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry)?;
        Ok(text)
    }

    /// Counts a request that was refused for the rate of its category.
    pub(crate) fn throttled(&self, category: &'static str) {
        self.throttled.get_or_create(&Throttled { category }).inc();
    }

    fn answered(&self, begin: Instant, response: &Response) {
        let operation = response.extensions().get::<Served>().map_or("other", |served| served.0);
        self.requests.get_or_create(&Answered { operation, status: response.status().as_u16() }).inc();
        self.seconds.get_or_create(&Timed { operation }).observe(begin.elapsed().as_secs_f64());
    }
}

/// Measures what another answers.
pub struct Measured {
    metrics: Arc<Metrics>,
    next: Arc<dyn Answer>,
}

impl Measured {
    /// Measures `next`.
    #[must_use]
    pub fn new(metrics: Arc<Metrics>, next: Arc<dyn Answer>) -> Self {
        Self { metrics, next }
    }
}

/// Counts a request as running until it is dropped, answered or not.
struct Mark<'a>(&'a Gauge);

impl Drop for Mark<'_> {
    fn drop(&mut self) {
        self.0.dec();
    }
}

#[async_trait]
impl Answer for Measured {
    async fn answer(&self, parts: Parts, body: Bytes, peer: SocketAddr) -> Response {
        #[expect(clippy::disallowed_methods, reason = "the duration is measured and decides nothing")]
        let begin = Instant::now();
        self.metrics.running.inc();
        let mark = Mark(&self.metrics.running);
        let response = self.next.answer(parts, body, peer).await;
        drop(mark);
        self.metrics.answered(begin, &response);
        response
    }

    fn answer_too_large(&self, parts: &Parts) -> Response {
        self.next.answer_too_large(parts)
    }

    fn streams(&self, parts: &Parts) -> bool {
        self.next.streams(parts)
    }

    async fn answer_streamed(&self, parts: &Parts, body: StreamedBody, peer: SocketAddr) -> Response {
        #[expect(clippy::disallowed_methods, reason = "the duration is measured and decides nothing")]
        let begin = Instant::now();
        self.metrics.running.inc();
        let mark = Mark(&self.metrics.running);
        let response = self.next.answer_streamed(parts, body, peer).await;
        drop(mark);
        self.metrics.answered(begin, &response);
        response
    }
}
