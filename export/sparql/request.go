package sparql

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

// A StatusError is an answer of the store that says no.
type StatusError struct {
	Address string
	Code    int    // of HTTP
	Message string // the first line of what the store says, or ""
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
	switch e.Code {
	case http.StatusUnauthorized, http.StatusForbidden:
		return "UNKG_SPARQL_USERNAME and UNKG_SPARQL_PASSWORD, or UNKG_SPARQL_TOKEN, say who may use the store"
	case http.StatusNotFound, http.StatusMethodNotAllowed:
		return "the endpoint is the address of the dataset, such as http://localhost:3030/ds; --store says what kind of store it is"
	default:
		return ""
	}
}

// passing are the answers after which a request is worth repeating.
var passing = []int{http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout}

func newClient(o Options) *retryablehttp.Client {
	c := retryablehttp.NewClient()
	c.Logger = nil
	c.HTTPClient.Timeout = cmp.Or(o.Timeout, 10*time.Minute)
	c.HTTPClient.CheckRedirect = func(r *http.Request, via []*http.Request) error {
		if len(via) > 0 && r.URL.Host != via[0].URL.Host {
			return fmt.Errorf("the store sends on to another host, %s", r.URL.Host)
		}
		if len(via) > 5 {
			return errors.New("the store sends on and on")
		}
		return nil
	}
	c.RetryMax = max(cmp.Or(o.Retries, 5), 0)
	c.RetryWaitMin = cmp.Or(o.Pause, 500*time.Millisecond)
	c.RetryWaitMax = 60 * c.RetryWaitMin
	c.ErrorHandler = retryablehttp.PassthroughErrorHandler
	c.CheckRetry = func(ctx context.Context, r *http.Response, err error) (bool, error) {
		if ctx.Err() != nil {
			return false, ctx.Err()
		}
		if err != nil {
			return retryablehttp.DefaultRetryPolicy(ctx, r, err)
		}
		return slices.Contains(passing, r.StatusCode), nil
	}
	return c
}

// send sends a request, again and again if need be, and returns the answer if it says yes.
func (s *Store) send(ctx context.Context, method, address, mediaType string, body []byte, accept string) (*http.Response, error) {
	start := time.Now()
	defer func() { s.busy += time.Since(start) }()
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
	request, err := retryablehttp.NewRequestWithContext(ctx, method, address, body)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", mediaType)
	request.Header.Set("Accept", accept)
	request.Header.Set("User-Agent", "unkg")
	if compressed {
		request.Header.Set("Content-Encoding", "gzip")
	}
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
		return nil, &StatusError{address, response.StatusCode, message}
	}
	return response, nil
}

// plain takes the method off an error of the client: "http://localhost:1: connection refused".
func plain(address string, err error) error {
	if e := (*url.Error)(nil); errors.As(err, &e) {
		err = e.Err
		if e.Timeout() {
			err = errors.New("no answer in time")
		}
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the store closes the connection")
	}
	return fmt.Errorf("%s: %w", address, err)
}
