package neo4j

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// An Address is the address of a database with the credentials.
type Address struct {
	URI      string // bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc
	Username string
	Password string
	Database string // "" for "neo4j"

	// Timeout is how long the server may take for an answer or a transaction, 0 for ten minutes. A server that does
	// not answer the handshake is given up after fifteen seconds.
	Timeout time.Duration
}

var schemes = []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}

// Check reports what is wrong with the address before anything is sent.
func (a Address) Check() error {
	u, err := url.Parse(a.URI)
	switch {
	case a.URI == "":
		return errors.New("no address of a server")
	case strings.Contains(a.URI, "@"):
		return errors.New("credentials in the address of a server: they belong into the environment")
	case err != nil || u.Host == "" || !slices.Contains(schemes, u.Scheme):
		return fmt.Errorf("%q does not begin with one of %s, and ://", a.URI, strings.Join(schemes, ", "))
	}
	return nil
}

// A Server is a connection to a database.
type Server struct {
	Address
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager // lets every session see what the others have written, on every member of a cluster
}

const (
	defaultTimeout = 10 * time.Minute
	helloTimeout   = 15 * time.Second
	partingTimeout = 2 * time.Second // for closing the connection to a server that may not respond
)

// Connect connects and checks that the server answers. Errors are *Fault.
func Connect(ctx context.Context, a Address) (*Server, error) {
	if a.Database == "" {
		a.Database = "neo4j"
	}
	if a.Timeout <= 0 {
		a.Timeout = defaultTimeout
	}
	s := &Server{Address: a, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})}
	driver, err := neo4j.NewDriverWithContext(a.URI, neo4j.BasicAuth(a.Username, a.Password, ""), func(c *config.Config) {
		c.MaxTransactionRetryTime = thePatience.away
		c.SocketConnectTimeout = helloTimeout
		c.UserAgent = "unkg"
	})
	if err != nil {
		return nil, s.fault(ctx, err)
	}
	s.driver = driver
	hello, cancel := context.WithTimeout(ctx, min(a.Timeout, helloTimeout))
	defer cancel()
	err = driver.VerifyConnectivity(hello)
	if hello.Err() != nil && ctx.Err() == nil {
		err = &lateError{min(a.Timeout, helloTimeout)}
	}
	if err == nil {
		err = s.run(ctx, neo4j.AccessModeRead, "RETURN 1", given{}, nil)
	}
	if err != nil {
		s.Close(ctx)
		return nil, s.fault(ctx, err)
	}
	return s, nil
}

// Close ends the connection.
func (s *Server) Close(ctx context.Context) { s.closing(ctx, s.driver.Close) }

// closing calls leave, which closes something, with a short timeout that does not depend on ctx.
func (s *Server) closing(ctx context.Context, leave func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), partingTimeout)
	defer cancel()
	leave(ctx)
}

func (s *Server) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		DatabaseName: s.Database, AccessMode: mode, BookmarkManager: s.bookmarks, FetchSize: 1000,
	})
}

// limited returns a context with a deadline for an exchange. Without a deadline the driver waits for ever and cannot
// be interrupted.
func (s *Server) limited(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, s.Timeout)
}

// limit makes the server itself end a transaction that takes too long.
func (s *Server) limit(c *neo4j.TransactionConfig) { c.Timeout = s.Timeout }

// late returns a lateError if err is due to the deadline of ctx, which comes from limited; otherwise it returns err.
func (s *Server) late(ctx context.Context, err error) error {
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return &lateError{s.Timeout}
	}
	return err
}

// run runs one statement in its own transaction, as schema commands and procedures require, and passes on its rows.
func (s *Server) run(ctx context.Context, mode neo4j.AccessMode, statement string, g given, each func(record)) error {
	limited, cancel := s.limited(ctx)
	defer cancel()
	session := s.session(limited, mode)
	defer s.closing(ctx, session.Close)
	result, err := session.Run(limited, statement, g.parameters(), s.limit)
	for err == nil && result.Next(limited) {
		if each != nil {
			each(result.Record().Values)
		}
	}
	if err == nil {
		err = result.Err()
	}
	return s.fault(ctx, s.late(limited, err))
}
