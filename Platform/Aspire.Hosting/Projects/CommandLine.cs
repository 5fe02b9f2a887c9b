using System.Text;

namespace Aspire.Hosting;

internal static class CommandLine
{
    /// <summary>The arguments of a line: parted by blanks, except in double quotes; a backslash before a quote makes it part of the argument.</summary>
    public static IEnumerable<string> Split(string line)
    {
        var argument = new StringBuilder();
        var (isQuoted, isStarted) = (false, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == '"')
            {
                argument.Append(line[++i]);
            }
            else if (line[i] == '"')
            {
                (isQuoted, isStarted) = (!isQuoted, true);
            }
            else if (char.IsWhiteSpace(line[i]) && !isQuoted)
            {
                if (argument.Length > 0 || isStarted)
                {
                    yield return argument.ToString();
                }

                argument.Clear();
                isStarted = false;
            }
            else
            {
                argument.Append(line[i]);
            }
        }

        if (argument.Length > 0 || isStarted)
        {
            yield return argument.ToString();
        }
    }
}
