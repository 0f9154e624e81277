// Says at the end what a process took of memory at most; as CommonJS, for Node's loader of modules takes some itself.
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))
