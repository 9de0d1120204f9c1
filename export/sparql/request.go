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

// A StatusError is an answer of the store that says no.
type StatusError struct {
	Address string
	Code    int           // of HTTP
	Message string        // the first line of what the store says, or ""
	Wait    time.Duration // after which the store says that it can be asked again, 0 if it does not
}

func (e *StatusError) Error() string {
	text := fmt.Sprintf("%s: the store answers %d %s", e.Address, e.Code, http.StatusText(e.Code))
	if e.Message != "" {
		text += ": " + e.Message
	}
	return text
}

// Hint is what the user can do, or "".
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

// passing are the answers after which a request is worth repeating.
var passing = []int{http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout}

// longestWait is the longest pause that a store can ask for by Retry-After and get. One that asks for more is given up.
const longestWait = 2 * time.Minute

func newClient(o Options) *retryablehttp.Client {
	c := retryablehttp.NewClient()
	c.Logger = nil
	c.HTTPClient.Timeout = cmp.Or(o.Timeout, 10*time.Minute)
	if t, ok := c.HTTPClient.Transport.(*http.Transport); ok {
		t.IdleConnTimeout = 30 * time.Second // before a store ends what is idle: Oxigraph after a minute, with an answer that is logged
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

// worthRepeating reports whether a request may do better the next time. One that took all the time it had would take it again.
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

// outOfTime reports whether a request took longer than it may. That nobody answered a call is another matter.
func outOfTime(err error) bool {
	var call *net.OpError
	return errors.Is(err, context.DeadlineExceeded) && !(errors.As(err, &call) && call.Op == "dial")
}

// retryAfter is how long the store says that it wants to be left alone (RFC 9110, section 10.2.3), 0 if it does not.
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

// A purpose is what a request is for. What writes is never sent on to another address.
type purpose int

const (
	toAsk purpose = iota
	toWrite
)

// send sends a request, again and again if need be, and returns the answer if it says yes. A query follows redirects that
// keep it what it is (307 and 308) at the same store; every other redirect is a *RedirectError.
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

// plain takes the method off an error of the client: "http://localhost:1: connection refused". A redirect says itself whose
// it is.
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
