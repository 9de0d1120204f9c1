package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// A Fault is a failure of the server in plain words, with advice for the user if there is any.
type Fault struct {
	URI, Message, Advice string
	Err                  error
}

func (f *Fault) Error() string { return f.URI + ": " + f.Message }

// Unwrap returns the error of the driver.
func (f *Fault) Unwrap() error { return f.Err }

// Hint says what the user can do, or is "".
func (f *Fault) Hint() string { return f.Advice }

// faults explains the error codes of servers, by prefix.
var faults = []struct{ code, message, advice string }{
	{"Neo.ClientError.Security.Unauthorized", "wrong user name or password",
		"give them with NEO4J_USERNAME and NEO4J_PASSWORD or --username and --password-file"},
	{"Neo.ClientError.Security.AuthenticationRateLimit", "too many wrong passwords, the server refuses to check more for a while", "try again in a few seconds"},
	{"Neo.ClientError.Security.Forbidden", "the user may not do this", "loading needs a user who may write and make constraints and indexes"},
	{"Neo.ClientError.Database.DatabaseNotFound", "there is no database %q", "name one with --database"},
	{"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "database %q is read-only", ""},
	{"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "database %q is read-only", ""},
	{"Neo.ClientError.General.ReadOnly", "database %q is read-only", ""},
}

// fault returns err as a *Fault. An interruption is returned unchanged.
func (s *Server) fault(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var known *Fault
	if errors.As(err, &known) {
		return err
	}
	f := &Fault{URI: s.URI, Err: err}
	var server *neo4j.Neo4jError
	var away *neo4j.ConnectivityError
	var late *lateError
	switch {
	case errors.As(err, &late):
		f.Message = late.Error()
		f.Advice = "is it a Neo4j server, and is it busy? --timeout gives it longer"
	case errors.As(err, &server):
		f.Message = fmt.Sprintf("%s (%s)", server.Msg, server.Code)
		for _, k := range faults {
			if strings.HasPrefix(server.Code, k.code) {
				f.Message, f.Advice = k.message, k.advice
				if strings.Contains(k.message, "%q") {
					f.Message = fmt.Sprintf(k.message, s.Database)
				}
			}
		}
	case strings.Contains(err.Error(), "tls:"), strings.Contains(err.Error(), "TLS"), strings.Contains(err.Error(), "x509:"):
		f.Message = "no encrypted connection: " + innermost(err)
		f.Advice = "bolt:// and neo4j:// do without encryption, bolt+ssc:// and neo4j+ssc:// take any certificate"
	case errors.As(err, &away):
		f.Message = "no connection: " + innermost(err)
		f.Advice = "is the server running, and is this its Bolt address?"
	default:
		f.Message = err.Error()
	}
	return f
}

// innermost returns the message of the innermost cause of an error.
func innermost(err error) string {
	for {
		var away *neo4j.ConnectivityError
		if errors.As(err, &away) && away.Inner != nil && away.Inner != err {
			err = away.Inner
			continue
		}
		return strings.TrimSpace(err.Error())
	}
}

// A lateError says that an answer did not come in time.
type lateError struct{ after time.Duration }

func (e *lateError) Error() string { return fmt.Sprintf("no answer within %s", e.after) }

// isPassing reports whether a transaction may succeed later, once the server has recovered.
func isPassing(err error) bool {
	var away *neo4j.ConnectivityError
	return errors.As(err, &away) || retryable(err)
}

// retryable asks the driver whether a retry may help. The driver recognises only errors that are not wrapped.
func retryable(err error) bool {
	for ; err != nil; err = errors.Unwrap(err) {
		if neo4j.IsRetryable(err) {
			return true
		}
	}
	return false
}

// committing reports whether the answer to a commit was lost.
func committing(err error) bool {
	var commit *commitError
	return errors.As(err, &commit) && isPassing(err)
}

// races are the error codes of the server if somebody else has changed what was read.
var races = []string{"Neo.ClientError.Statement.EntityNotFound", "Neo.ClientError.Schema.ConstraintValidationFailed"}

// isRace reports whether a transaction may succeed if it is repeated at once, because others changed what it had read.
func isRace(err error) bool {
	var server *neo4j.Neo4jError
	return errors.Is(err, errRace) || errors.As(err, &server) && slices.Contains(races, server.Code)
}

// documentFaults are the error codes, by prefix, that may be due to the content or the size of a single document.
var documentFaults = []string{
	"Neo.ClientError.Schema.",
	"Neo.ClientError.Statement.",
	"Neo.ClientError.Transaction.TransactionTimedOut",
	"Neo.DatabaseError.Statement.",
	"Neo.TransientError.General.MemoryPoolOutOfMemoryError",
}

// ofDocument reports whether an error of a batch may be due to one document, so that the server may accept the others.
func ofDocument(err error) bool {
	var server *neo4j.Neo4jError
	if errors.Is(err, errRace) {
		return true
	}
	return errors.As(err, &server) &&
		slices.ContainsFunc(documentFaults, func(code string) bool { return strings.HasPrefix(server.Code, code) })
}

// errRace says that a statement found different nodes than the statement before it.
var errRace = errors.New("the database changed while it was being read")
