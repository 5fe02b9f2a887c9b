namespace Streaming.Dashboard.Layout;

/// <summary>Drawings of the icons: lines on a field of 24 by 24.</summary>
internal static class Icons
{
    public static string PathOf(string name) => name switch
    {
        "brand" => "M3 7c3-3 6-3 9 0s6 3 9 0M3 12c3-3 6-3 9 0s6 3 9 0M3 17c3-3 6-3 9 0s6 3 9 0",
        "resources" => "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
        "console" => "M3 5h18v14H3zM7 9l3 3-3 3M12 15h5",
        "logs" => "M5 4h14v16H5zM8.5 9h7M8.5 12.5h7M8.5 16h4",
        "traces" => "M4 6h9M7 12h9M11 18h9",
        "metrics" => "M4 4v16h16M7 15l4-5 3 3 5-7",
        "topics" => "M12 4c4.4 0 8 1.3 8 3s-3.6 3-8 3-8-1.3-8-3 3.6-3 8-3zM4 7v5c0 1.7 3.6 3 8 3s8-1.3 8-3V7M4 12v5c0 1.7 3.6 3 8 3s8-1.3 8-3v-5",
        "messages" => "M4 5h16v11H10l-4 3.5V16H4zM8 9h8M8 12h5",
        "groups" => "M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3.5 19c.4-3.3 2.5-5 5.5-5s5.1 1.7 5.5 5M15.5 5.5a3 3 0 0 1 0 5.5M17 14.3c2 .7 3.2 2.3 3.5 4.7",
        "schemas" => "M8 4H6.5A1.5 1.5 0 0 0 5 5.5v4L3.5 12 5 14.5v4A1.5 1.5 0 0 0 6.5 20H8M16 4h1.5A1.5 1.5 0 0 1 19 5.5v4l1.5 2.5-1.5 2.5v4a1.5 1.5 0 0 1-1.5 1.5H16M10 12h4",
        "jobs" => "M4 4h6v6H4zM14 14h6v6h-6zM7 10v4.5A2.5 2.5 0 0 0 9.5 17H14M14 7h6M17 4v6",
        "dead-letters" => "M3 6h18v12H3zM3 7l9 6.5L21 7M14.5 14.5l4 3M9.5 14.5l-4 3",
        "plus" => "M12 5v14M5 12h14",
        "play" => "M7 5l11 7-11 7z",
        "stop" => "M6.5 6.5h11v11h-11z",
        "restart" => "M19 12a7 7 0 1 1-2.2-5.1M19 3.5V8h-4.5",
        "pause" => "M8 5v14M16 5v14",
        "clear" => "M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7M10.5 10.5v6M13.5 10.5v6",
        "download" => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
        "close" => "M6 6l12 12M18 6L6 18",
        "search" => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20",
        "eye" => "M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
        "copy" => "M9 9h11v11H9zM5 15H4V4h11v1",
        "link" => "M13 5h6v6M19 5l-9 9M10 6H5v13h13v-5",
        "sun" => "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
        "moon" => "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",
        "check" => "M5 12.5l4.5 4.5L19 7.5",
        "warning" => "M12 4l9 16H3zM12 10v4.5M12 17v.5",
        "error" => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM9 9l6 6M15 9l-6 6",
        "clock" => "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 8v4.5l3 2",
        "down" => "M12 5v13M6.5 13l5.5 5.5 5.5-5.5",
        "chevron" => "M9 6l6 6-6 6",
        "wrap" => "M4 6h16M4 12h13a3 3 0 0 1 0 6h-4M15 15.5L12.5 18l2.5 2.5M4 18h4",
        "keyboard" => "M3 6.5h18v11H3zM6.5 10h.1M10 10h.1M14 10h.1M17.5 10h.1M8 14h8",
        _ => "M12 11.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1z",
    };
}
