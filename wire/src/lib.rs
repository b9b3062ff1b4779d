//! AWS protocols: awsJson, awsQuery and restJson bodies in and out.
