package sparql

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// A RedirectError is a redirect that is not followed: any redirect of an update, and one of a query to another
// scheme, host or port, or one that turns the query into a different request.
type RedirectError struct {
	Address string
	Code    int    // of HTTP
	Target  string // the full address, "" if the store gives none
}

func (e *RedirectError) Error() string {
	to := "nowhere"
	if e.Target != "" {
		to = fmt.Sprintf("to %q", e.Target)
	}
	return fmt.Sprintf("%s: the store answers %d %s and sends on %s", e.Address, e.Code, http.StatusText(e.Code), to)
}

// Hint says what the user can do, or is "".
func (e *RedirectError) Hint() string {
	if e.Target == "" {
		return ""
	}
	return "nothing was sent there; if the store is yours, give the address under which it answers itself"
}

// followable reports whether a query can follow the redirect unchanged, with its credentials.
func (e *RedirectError) followable() bool {
	return (e.Code == http.StatusTemporaryRedirect || e.Code == http.StatusPermanentRedirect) && e.sameStore()
}

// sameStore reports whether the target has the scheme, the host and the port of the address.
func (e *RedirectError) sameStore() bool {
	from, err := url.Parse(e.Address)
	if err != nil {
		return false
	}
	to, err := url.Parse(e.Target)
	return err == nil && to.User == nil && from.Scheme == to.Scheme && strings.EqualFold(origin(from), origin(to))
}

// origin returns the host and port of an address.
func origin(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return u.Hostname() + ":" + port
}

// An undirected transport turns every redirect into an error, before net/http turns a POST into a GET without a body
// or sends credentials along.
type undirected struct{ http.RoundTripper }

func (t undirected) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := t.RoundTripper.RoundTrip(r)
	if err != nil || response.StatusCode < 300 || response.StatusCode > 399 {
		return response, err
	}
	response.Body.Close()
	e := &RedirectError{Address: r.URL.String(), Code: response.StatusCode}
	if location := response.Header.Get("Location"); location != "" {
		e.Target = location
		if u, err := r.URL.Parse(location); err == nil {
			e.Target = u.String()
		}
	}
	return nil, e
}
