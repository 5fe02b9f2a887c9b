namespace Streaming.SchemaRegistry.Http;

internal static class HealthEndpoints
{
    // There is one context, the default one.
    private static readonly IReadOnlyList<string> Contexts = ["."];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Answers.Json(new EmptyBody(), RegistryHttpJson.Relaxed.EmptyBody));
        app.MapGet("/contexts", () => Answers.Json(Contexts, RegistryHttpJson.Relaxed.IReadOnlyListString));
        app.MapGet("/health", () => Results.Text("Healthy"));
    }
}
