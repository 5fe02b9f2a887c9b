using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Streaming.Testing.Browser;

namespace Streaming.Dashboard.Tests.Browser;

/// <summary>What axe finds on a page that keeps somebody from using it.</summary>
internal static class Accessibility
{
    private static readonly string[] Grave = ["serious", "critical"];

    // What the first rows show, the others show again.
    private static readonly string[] Repeated = ["tbody tr:nth-child(n+8)", ".console-block:first-child"];

    /// <param name="page">The page.</param>
    /// <param name="colorsOnly">Only what differs between light and dark.</param>
    public static async Task<IEnumerable<string>> FindingsAsync(IPage page, bool colorsOnly)
    {
        var rules = colorsOnly ? RunOnlyOptions.Rules("color-contrast") : RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
        var context = new AxeRunContext { Exclude = [.. Repeated.Select(selector => new AxeSelector(selector))] };
        var result = await page.RunAxe(context, new AxeRunOptions { RunOnly = rules, ResultTypes = [ResultType.Violations] }).WithinLimitAsync($"look at {page.Url} with axe");
        return result.Violations.Where(violation => Grave.Contains(violation.Impact))
            .Select(violation => $"{page.Url}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
    }
}
