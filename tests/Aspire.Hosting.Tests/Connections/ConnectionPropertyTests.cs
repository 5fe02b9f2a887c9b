namespace Aspire.Hosting.Tests.Connections;

public sealed class ConnectionPropertyTests
{
    [Fact]
    public void A_part_is_found_by_its_name_in_any_case_and_one_that_is_not_there_is_empty()
    {
        var kafka = ShellApplication.CreateBuilder().AddKafka("kafka").Resource;

        Assert.Equal("{kafka.bindings.tcp.host}", kafka.GetConnectionProperty("HOST").ValueExpression);
        Assert.Equal("{kafka.bindings.tcp.port}", kafka.GetConnectionProperty("Port").ValueExpression);
        Assert.Equal("", kafka.GetConnectionProperty("Password").ValueExpression);
    }
}
