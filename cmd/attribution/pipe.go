//go:build !js && !wasip1 && !plan9

package main

import (
	"os/signal"
	"syscall"
)

// ignorePipe lets a write to a closed pipe return an error, and the program end as it should.
func ignorePipe() { signal.Ignore(syscall.SIGPIPE) }
