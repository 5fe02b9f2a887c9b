namespace Streaming.Dashboard.Layout;

/// <summary>Entries of the menu that belong together.</summary>
/// <param name="Title">Their common name.</param>
/// <param name="Items">The entries, in order.</param>
public sealed record NavigationSection(string Title, IReadOnlyList<NavigationItem> Items)
{
    /// <summary>The menu.</summary>
    public static IReadOnlyList<NavigationSection> All { get; } =
    [
        new("Application",
        [
            new("Resources", "", "resources", 'r'),
            new("Console", "console", "console", 'c'),
        ]),
        new("Telemetry",
        [
            new("Structured logs", "logs", "logs", 's'),
            new("Traces", "traces", "traces", 't'),
            new("Metrics", "metrics", "metrics", 'm'),
            new("Telemetry data", "data", "server", 'x'),
        ]),
        new("Streams",
        [
            new("Topics", "topics", "topics", 'o'),
            new("Messages", "messages", "messages", 'e'),
            new("Consumer groups", "groups", "groups", 'g'),
            new("Schemas", "schemas", "schemas", 'a'),
            new("Jobs", "jobs", "jobs", 'j'),
            new("Dead letters", "dead-letters", "dead-letters", 'd'),
        ]),
    ];
}
