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

// An Address is where a database is and who asks.
type Address struct {
	URI      string // bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc
	Username string
	Password string
	Database string // "" for "neo4j"
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
	bookmarks neo4j.BookmarkManager // every session sees what the others have written, on every member of a cluster
}

// patience is how long a transaction is tried again while the server is away or in trouble.
const patience = 90 * time.Second

// Connect connects and makes sure that the server answers. Errors are *Fault.
func Connect(ctx context.Context, a Address) (*Server, error) {
	if a.Database == "" {
		a.Database = "neo4j"
	}
	s := &Server{Address: a, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})}
	driver, err := neo4j.NewDriverWithContext(a.URI, neo4j.BasicAuth(a.Username, a.Password, ""), func(c *config.Config) {
		c.MaxTransactionRetryTime = patience
		c.SocketConnectTimeout = 10 * time.Second
		c.UserAgent = "unkg"
	})
	if err != nil {
		return nil, s.fault(ctx, err)
	}
	s.driver = driver
	if err := driver.VerifyConnectivity(ctx); err != nil {
		s.Close(ctx)
		return nil, s.fault(ctx, err)
	}
	if err := s.run(ctx, neo4j.AccessModeRead, "RETURN 1", nil, nil); err != nil {
		s.Close(ctx)
		return nil, err
	}
	return s, nil
}

// Close ends the connection.
func (s *Server) Close(ctx context.Context) { s.driver.Close(ctx) }

func (s *Server) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		DatabaseName: s.Database, AccessMode: mode, BookmarkManager: s.bookmarks, FetchSize: 1000,
	})
}

// run runs one statement in a transaction of its own, as schema and procedures want it, and hands over its rows.
func (s *Server) run(ctx context.Context, mode neo4j.AccessMode, statement string, parameters map[string]any, each func(*neo4j.Record)) error {
	session := s.session(ctx, mode)
	defer session.Close(ctx)
	result, err := session.Run(ctx, statement, parameters)
	for err == nil && result.Next(ctx) {
		if each != nil {
			each(result.Record())
		}
	}
	if err == nil {
		err = result.Err()
	}
	return s.fault(ctx, err)
}
