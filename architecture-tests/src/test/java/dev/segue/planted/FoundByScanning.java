package dev.segue.planted;

import org.springframework.stereotype.Service;

/** Planted: a part that is wired where nobody looks. */
@Service
public final class FoundByScanning {}
