using Streaming.Windows.Runtime;

namespace Streaming.Windows.Http;

internal static class JobEndpoints
{
    public static void MapJob(this WebApplication app)
    {
        app.MapGet("/health", (JobStatus status) => status.IsHealthy
            ? Results.Text("Healthy")
            : Results.Text("Unhealthy", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/stats", (JobStatus status) => status.Stats);
    }
}
