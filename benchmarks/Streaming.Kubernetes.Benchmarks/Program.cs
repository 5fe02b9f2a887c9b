using System.Reflection;
using Streaming.Kubernetes.Benchmarks;

// How long `generate --skip-build` of the built AppHost takes, and how much memory: dotnet run -c Release [RUNS]
var runs = args is [var given] ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 20;
var appHost = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "apphost").Value!;
var folder = Directory.CreateTempSubdirectory("generate-benchmark-").FullName;
try
{
    var measured = new List<Measurement>();
    for (var i = 0; i < runs; i++)
    {
        measured.Add(await Measurement.OfAsync(appHost, folder));
    }

    Console.WriteLine($"{runs} runs: median {Median(measured.Select(m => m.Wall.TotalMilliseconds)):F0} ms, processor {Median(measured.Select(m => m.Processor.TotalMilliseconds)):F0} ms, "
        + $"longest {measured.Max(m => m.Wall.TotalMilliseconds):F0} ms; most memory {measured.Max(m => m.PeakBytes) / 1e6:F0} MB");
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
