//! The cognomen server: listeners, pipeline, configuration, command line.
