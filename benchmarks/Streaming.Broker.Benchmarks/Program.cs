using Streaming.Broker.Benchmarks;

// Roles run as processes of their own, so that no two clients share a runtime.
return args switch
{
    ["produce", var servers, var topic, var rate, var seconds] => Load.Produce(servers, topic, int.Parse(rate), int.Parse(seconds)),
    ["consume", var servers, var topic, var count, var seconds] => Load.Consume(servers, topic, int.Parse(count), int.Parse(seconds)),
    ["mock"] => MockCluster.Run(),
    ["full", var rounds] => await Comparison.FullSpeedAsync(int.Parse(rounds)),
    ["rates"] => await Comparison.RatesAsync(),
    ["latency"] => await Latency.RunAsync(),
    ["start"] => await Startup.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Give one of: full <rounds>, rates, latency, start.");
    return 1;
}
