package main

import (
	"os"
	"strconv"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/mapper"
)

// licenseFlag is the licence that graphs state of themselves, with other names that it may have.
func licenseFlag(aliases ...string) cli.Flag {
	return &cli.StringFlag{Name: "license", Aliases: aliases, Usage: "`IRI` of the licence that you grant for the graphs made here; none is stated otherwise"}
}

func chosenLicense(c *cli.Context) (string, error) {
	return chosenIRI(c, "license", "http://creativecommons.org/publicdomain/zero/1.0/")
}

// chosenProvenance sets what each graph says of itself besides its sources: the licence of --license and the day of
// SOURCE_DATE_EPOCH. Errors are usage errors.
func chosenProvenance(c *cli.Context, o *mapper.Options) (err error) {
	if o.License, err = chosenLicense(c); err != nil {
		return err
	}
	date, err := sourceDate()
	if err == nil && !date.IsZero() {
		o.Created = date.UTC().Format(time.DateOnly)
	}
	return err
}

// sourceDate returns the time of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), the
// only date that is written besides those of the documents; zero if it is not set.
func sourceDate() (time.Time, error) {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	date := time.Unix(seconds, 0)
	if err != nil || date.Year() < 1 || date.Year() > 9999 { // years that xsd:date and time.DateOnly write alike
		return time.Time{}, usagef("SOURCE_DATE_EPOCH %q", text).withHint("it is a number of seconds since 1970")
	}
	return date, nil
}
