//! Answers to queries.

use crate::host::{Fault, Kind, Output};
use crate::store::Store;
use oxrdf::NamedNode;
use oxrdfio::{RdfFormat, RdfSerializer};
use spareval::{DefaultServiceHandler, QueryEvaluationError, QueryEvaluator, QueryResults, QuerySolutionIter};
use sparesults::{QueryResultsFormat, QueryResultsSerializer};
use spargebra::algebra::GraphPattern;
use spargebra::{SparqlParser, SparqlSyntaxError};
use std::io::{BufWriter, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

/// Bytes that go to the host at a time.
const BUFFER: usize = 64 << 10;

pub fn answer(store: &'static Store, text: &str, results: &str) -> Result<(), Fault> {
    let query = SparqlParser::new().parse_query(text).map_err(|error| syntax(text, &error))?;
    let service = Service::default();
    let check = || match service.asked.load(Ordering::Relaxed) {
        false => Ok(()),
        true => Err(Fault::new(Kind::Refused, "SERVICE: queries see nothing but the data that were given")),
    };
    let evaluator = QueryEvaluator::new().with_default_service_handler(service.clone());
    let found = evaluator.prepare(&query).execute(store);
    check()?;
    let mut out = BufWriter::with_capacity(BUFFER, Output);
    match found.map_err(|e| broken(&e))? {
        QueryResults::Solutions(rows) => {
            let variables = rows.variables().to_vec();
            let mut table = QueryResultsSerializer::from_format(table(results)?)
                .serialize_solutions_to_writer(&mut out, variables)?;
            for row in rows {
                check()?;
                table.serialize(&row.map_err(|e| broken(&e))?)?;
            }
            check()?;
            table.finish()?;
        }
        QueryResults::Boolean(truth) => {
            QueryResultsSerializer::from_format(table(results)?).serialize_boolean_to_writer(&mut out, truth)?;
        }
        QueryResults::Graph(triples) => {
            if results != "nt" {
                return Err(Fault::new(Kind::Refused, "the answer to CONSTRUCT and DESCRIBE is no table"));
            }
            let mut graph = RdfSerializer::from_format(RdfFormat::NTriples).for_writer(&mut out);
            for triple in triples {
                check()?;
                graph.serialize_triple(&triple.map_err(|e| broken(&e))?)?;
            }
            check()?;
            graph.finish()?;
        }
    }
    out.flush()?;
    Ok(())
}

fn table(results: &str) -> Result<QueryResultsFormat, Fault> {
    match results {
        "json" => Ok(QueryResultsFormat::Json),
        "csv" => Ok(QueryResultsFormat::Csv),
        "tsv" => Ok(QueryResultsFormat::Tsv),
        _ => Err(Fault::new(Kind::Refused, "the answer to SELECT and ASK is a table")),
    }
}

fn broken(error: &QueryEvaluationError) -> Fault {
    Fault::new(Kind::Refused, error)
}

/// The fault of a text that is not a query: an update, which is one of the other kind, or a mistake.
fn syntax(text: &str, error: &SparqlSyntaxError) -> Fault {
    if SparqlParser::new().parse_update(text).is_ok() {
        return Fault::new(Kind::Refused, "an update: the data can only be asked");
    }
    let mut fault = Fault::new(Kind::Syntax, error);
    // error at LINE:COLUMN: expected ...
    let place = fault.message.strip_prefix("error at ").and_then(|rest| {
        let (line, rest) = rest.split_once(':')?;
        let (column, message) = rest.split_once(": ")?;
        Some((line.parse().ok()?, column.parse().ok()?, message.to_owned()))
    });
    if let Some((line, column, message)) = place {
        fault = Fault { line, column, message, ..fault };
    }
    fault
}

/// Notes that a query asks for a service, even if it would rather not hear that there is none (SILENT).
#[derive(Clone, Default)]
struct Service {
    asked: Arc<AtomicBool>,
}

impl DefaultServiceHandler for Service {
    type Error = std::fmt::Error;

    fn handle(
        &self,
        _: &NamedNode,
        _: &GraphPattern,
        _: Option<&oxiri::Iri<String>>,
    ) -> Result<QuerySolutionIter<'static>, Self::Error> {
        self.asked.store(true, Ordering::Relaxed);
        Err(std::fmt::Error)
    }
}
