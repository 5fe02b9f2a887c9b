using System.Net.Http.Headers;
using System.Text;

namespace Streaming.Dashboard.Browser.Benchmarks;

/// <summary>Sends structured log records by OTLP as JSON.</summary>
internal sealed class LogRecords(Uri otlp) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = otlp, DefaultRequestHeaders = { { DashboardProcess.Header.Key, DashboardProcess.Header.Value } } };
    private int _number;

    /// <exception cref="HttpRequestException">The dashboard has refused them.</exception>
    public async Task SendAsync(int count, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var records = string.Join(',', Enumerable.Range(0, count).Select(_ => Record(now)));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(
            $$$"""{"resourceLogs":[{"resource":{"attributes":[{{{Text("service.name", "consumers")}}}]},"scopeLogs":[{"scope":{"name":"Ledger"},"logRecords":[{{{records}}}]}]}]}"""));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await _http.PostAsync(new Uri("v1/logs", UriKind.Relative), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private string Record(DateTimeOffset now)
    {
        var number = ++_number;
        return $$$"""{"timeUnixNano":"{{{now.ToUnixTimeMilliseconds()}}}{{{number % 1_000_000:000000}}}","severityNumber":9,"body":{"stringValue":"Order {{{number}}} of partition {{{number % 6}}} is written to the ledger, sent at {{{now.ToUnixTimeMilliseconds()}}}"},"traceId":"{{{number:x32}}}","spanId":"{{{number:x16}}}","attributes":[{{{Text("InvoiceNo", $"{number}")}}},{{{Text("Topic", "orders")}}}]}""";
    }

    private static string Text(string key, string value) => $$$"""{"key":"{{{key}}}","value":{"stringValue":"{{{value}}}"}}""";
}
