package sparql

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

// A StatusError is an error status from the store.
type StatusError struct {
	Address string
	Code    int           // of HTTP
	Message string        // first line of the answer, or ""
	Wait    time.Duration // Retry-After of the answer, 0 if it has none
}

func (e *StatusError) Error() string {
	text := fmt.Sprintf("%s: the store answers %d %s", e.Address, e.Code, http.StatusText(e.Code))
	if e.Message != "" {
		text += ": " + e.Message
	}
	return text
}

// Hint says what the user can do, or is "".
func (e *StatusError) Hint() string {
	switch {
	case e.Code == http.StatusUnauthorized, e.Code == http.StatusForbidden:
		return "UNKG_SPARQL_USERNAME and UNKG_SPARQL_PASSWORD, or UNKG_SPARQL_TOKEN, say who may use the store"
	case e.Code == http.StatusNotFound, e.Code == http.StatusMethodNotAllowed:
		return "the endpoint is the address of the dataset, such as http://localhost:3030/ds; --store says what kind of store it is"
	case e.Wait > longestWait:
		return fmt.Sprintf("the store asks to be left alone for %s: try again then", e.Wait)
	default:
		return ""
	}
}

// passing are the status codes after which a request is worth repeating.
var passing = []int{http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout}

// longestWait is the longest Retry-After that is respected. A store that asks for more is given up.
const longestWait = 2 * time.Minute

func newClient(o Options) *retryablehttp.Client {
	c := retryablehttp.NewClient()
	c.Logger = nil
	c.HTTPClient.Timeout = cmp.Or(o.Timeout, 10*time.Minute)
	if t, ok := c.HTTPClient.Transport.(*http.Transport); ok {
		t.IdleConnTimeout = 30 * time.Second // less than in stores: Oxigraph closes after a minute, and net/http logs that
	}
	c.HTTPClient.Transport = undirected{c.HTTPClient.Transport}
	c.RetryMax = max(cmp.Or(o.Retries, 5), 0)
	c.RetryWaitMin = cmp.Or(o.Pause, 500*time.Millisecond)
	c.RetryWaitMax = 60 * c.RetryWaitMin
	c.ErrorHandler = retryablehttp.PassthroughErrorHandler
	c.CheckRetry = worthRepeating
	c.Backoff = func(least, most time.Duration, n int, r *http.Response) time.Duration {
		if wait := retryAfter(r); wait > 0 {
			return wait
		}
		return min(least<<min(n, 10), most)
	}
	return c
}

// worthRepeating reports whether a request may succeed if it is repeated. One that ran into its timeout would do so
// again.
func worthRepeating(ctx context.Context, r *http.Response, err error) (bool, error) {
	switch {
	case ctx.Err() != nil:
		return false, ctx.Err()
	case err == nil:
		return slices.Contains(passing, r.StatusCode) && retryAfter(r) <= longestWait, nil
	}
	var redirect *RedirectError
	if errors.As(err, &redirect) || outOfTime(err) {
		return false, nil
	}
	return retryablehttp.DefaultRetryPolicy(ctx, r, err)
}

// outOfTime reports whether a request ran into its timeout. A connection that could not be made does not count.
func outOfTime(err error) bool {
	var call *net.OpError
	return errors.Is(err, context.DeadlineExceeded) && !(errors.As(err, &call) && call.Op == "dial")
}

// retryAfter returns the time in Retry-After (RFC 9110, section 10.2.3), 0 if there is none.
func retryAfter(r *http.Response) time.Duration {
	if r == nil {
		return 0
	}
	text := r.Header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(text, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil {
		return max(time.Until(at).Round(time.Second), 0)
	}
	return 0
}

// A purpose is what a request is for. A request that writes never follows redirects.
type purpose int

const (
	toAsk purpose = iota
	toWrite
)

// send sends a request, repeatedly if necessary, and returns a successful answer. A query follows redirects that do
// not change it (307 and 308) within the same store; every other redirect is a *RedirectError.
func (s *Store) send(ctx context.Context, p purpose, method, address, mediaType string, body []byte, accept string) (*http.Response, error) {
	start := time.Now()
	defer func() { s.busy.Add(int64(time.Since(start))) }()
	compressed := s.options.Gzip && len(body) > 1024
	if compressed {
		var out bytes.Buffer
		w, _ := gzip.NewWriterLevel(&out, gzip.BestSpeed)
		w.Write(body)
		if err := w.Close(); err != nil {
			return nil, err
		}
		body = out.Bytes()
	}
	header := http.Header{"Content-Type": {mediaType}, "Accept": {accept}, "User-Agent": {"unkg"}}
	if compressed {
		header.Set("Content-Encoding", "gzip")
	}
	const hops = 5
	for hop := 1; ; hop++ {
		response, err := s.try(ctx, method, address, header, body)
		var redirect *RedirectError
		if errors.As(err, &redirect) && p == toAsk && redirect.followable() && hop <= hops {
			address = redirect.Target
			continue
		}
		return response, err
	}
}

// try sends a request to one address.
func (s *Store) try(ctx context.Context, method, address string, header http.Header, body []byte) (*http.Response, error) {
	request, err := retryablehttp.NewRequestWithContext(ctx, method, address, body)
	if err != nil {
		return nil, err
	}
	request.Header = header.Clone()
	switch {
	case s.options.Token != "":
		request.Header.Set("Authorization", "Bearer "+s.options.Token)
	case s.options.Username != "":
		request.SetBasicAuth(s.options.Username, s.options.Password)
	}
	response, err := s.client.Do(request)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, plain(address, err)
	case response.StatusCode >= 300:
		defer response.Body.Close()
		text, _ := io.ReadAll(io.LimitReader(response.Body, 4096))
		message := ""
		if !strings.Contains(response.Header.Get("Content-Type"), "html") {
			message, _, _ = strings.Cut(strings.TrimSpace(string(text)), "\n")
			message = strings.ToValidUTF8(message[:min(len(message), 300)], "")
		}
		return nil, &StatusError{address, response.StatusCode, message, retryAfter(response)}
	}
	return response, nil
}

// plain removes the method from an error of the client: "http://localhost:1: connection refused". A *RedirectError is
// returned unchanged, since it contains the address.
func plain(address string, err error) error {
	if redirect := (*RedirectError)(nil); errors.As(err, &redirect) {
		return redirect
	}
	if e := (*url.Error)(nil); errors.As(err, &e) {
		err = e.Err
	}
	switch {
	case outOfTime(err):
		err = errors.New("no answer in time")
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		err = errors.New("the store closes the connection")
	}
	return fmt.Errorf("%s: %w", address, err)
}
