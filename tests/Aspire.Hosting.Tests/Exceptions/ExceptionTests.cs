namespace Aspire.Hosting.Tests.Exceptions;

public sealed class ExceptionTests
{
    public static TheoryData<string> Names => new(ExceptionCases.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_mistake_is_refused_with_the_exception_of_aspire(string name)
    {
        var mistake = ExceptionCases.All[name];
        return Assert.ThrowsAsync(mistake.Exception, () => mistake.Mistake(ShellApplication.CreateBuilder()));
    }
}
