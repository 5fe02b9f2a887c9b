using System.Globalization;
using System.Reflection;
using Aspire.Hosting.Benchmarks;

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
var appHost = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "apphost").Value!;

var models = ModelTimer.Measure(appHost, rounds);
Console.WriteLine(FormattableString.Invariant($"model, first in its process: {models[0].TotalMilliseconds:F0} ms; again: {string.Join(", ", models.Skip(1).Select(t => t.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture)))} ms"));

for (var round = 1; round <= rounds; round++)
{
    var ready = await StartTimer.MeasureAsync(appHost);
    Console.WriteLine(FormattableString.Invariant($"start {round}: all healthy after {ready.Values.Max().TotalSeconds:F2} s: {string.Join(", ", ready.OrderBy(r => r.Value).Select(r => FormattableString.Invariant($"{r.Key} {r.Value.TotalSeconds:F2}")))}"));
}
