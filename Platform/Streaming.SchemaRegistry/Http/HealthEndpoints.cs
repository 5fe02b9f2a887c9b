namespace Streaming.SchemaRegistry.Http;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Answers.Json(new EmptyBody(), RegistryHttpJson.Relaxed.EmptyBody));
        app.MapGet("/health", () => Results.Text("Healthy"));
    }
}
