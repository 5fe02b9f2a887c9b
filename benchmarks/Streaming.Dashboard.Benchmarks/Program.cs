using Streaming.Dashboard.Benchmarks;

return args switch
{
    ["all"] => await Measurement.RunAsync(Workloads.All, seconds: 10),
    ["all", var seconds] => await Measurement.RunAsync(Workloads.All, int.Parse(seconds)),
    ["read"] => await Reading.RunAsync(),
    [var name, var seconds] when Workloads.All.Any(workload => workload.Name == name) => await Measurement.RunAsync(Workloads.All.Where(workload => workload.Name == name), int.Parse(seconds)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"Give all or one of {string.Join(", ", Workloads.All.Select(workload => workload.Name))}, and for how many seconds; or read.");
    return 1;
}
