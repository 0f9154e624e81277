const sdk =
  /launchdarkly|unleash-(?:client|proxy|java|sdk)|(?:^|[^a-z])unleash(?:client)?(?:[^a-z]|$)|open-?feature|flagsmith|growthbook|splitio|split-software|configcat|statsig|flipper|flipt|devcycle|optimizely|ff4j|togglz|flagd|django-waffle|ld-eventsource|FeatureManagement|eppo-|posthog/iu

/** The first line of a manifest that names a library for feature flags. */
export function flagSdkIn(manifest: string): string | undefined {
  return manifest.split('\n').find((line) => sdk.test(line))
}
