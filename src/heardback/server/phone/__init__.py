"""The phone on the home network: a certificate, a code to scan, and how to use them."""
