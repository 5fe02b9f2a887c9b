using System.Text.RegularExpressions;
using Aspire.Hosting.Tests.Exceptions;

namespace Aspire.Hosting.Bundled.Tests.Messages;

/// <summary>The words in which the bundled host refuses a mistake.</summary>
public sealed partial class MessageTests
{
    public static TheoryData<string> Names => new(ExceptionCases.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mistake_is_told_with_what_to_do(string name)
    {
        var mistake = ExceptionCases.All[name];
        var error = await Assert.ThrowsAsync(mistake.Exception, () => mistake.Mistake(ShellApplication.CreateBuilder()));
        Assert.Equal(mistake.Message, Folder().Replace(error.Message, "{folder}"));
    }

    [GeneratedRegex(@"\S*streaming-test-[^/]*")]
    private static partial Regex Folder();
}
