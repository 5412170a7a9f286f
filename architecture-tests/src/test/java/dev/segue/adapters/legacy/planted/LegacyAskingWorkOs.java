package dev.segue.adapters.legacy.planted;

import com.workos.WorkOS;
import dev.segue.adapters.workos.planted.DirectoryInSpring;

/** Planted: a provider that asks WorkOS, through its SDK and through the other adapter. */
public record LegacyAskingWorkOs(WorkOS client, DirectoryInSpring directory) {}
