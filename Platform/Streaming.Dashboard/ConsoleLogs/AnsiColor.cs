namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Colours of the terminal control sequence "select graphic rendition" (ECMA-48, 8.3.117) and its extensions of xterm.</summary>
internal static class AnsiColor
{
    private const int CubeStart = 16;
    private const int GreyStart = 232;

    /// <summary>One of the 16 named colours: the theme knows a readable tone for it.</summary>
    public static string Named(int index) => $"var(--ansi-{index})";

    /// <summary>The same as a ground: a tint on which all the others can be read.</summary>
    public static string NamedGround(int index) => $"var(--ansi-ground-{index % 8})";

    /// <summary>One of the 256 indexed colours: 16 named, a cube of 6 by 6 by 6, 24 greys.</summary>
    public static string? Indexed(int index, bool isGround)
    {
        if (index is < 0 or > 255)
            return null;
        if (index < CubeStart)
            return isGround ? NamedGround(index) : Named(index);
        if (index >= GreyStart)
            return Rgb(8 + (index - GreyStart) * 10, 8 + (index - GreyStart) * 10, 8 + (index - GreyStart) * 10);
        var cube = index - CubeStart;
        return Rgb(Level(cube / 36), Level(cube / 6 % 6), Level(cube % 6));
    }

    public static string? Rgb(int red, int green, int blue) =>
        (red | green | blue) is >= 0 and <= 255 ? $"#{red:x2}{green:x2}{blue:x2}" : null;

    private static int Level(int step) => step == 0 ? 0 : 55 + step * 40;
}
