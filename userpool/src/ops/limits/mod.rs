//! Provisioned limits, log delivery, replicas and the signing certificate.
