package vn.camket.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.camket.jobs.home.HomeSkeleton;

/** A real home with four files of 2020: a name, three rows, a word and two themes are not known. */
final class ReviewedProvince {
  /** The rows of the list and of the district's report, with what became of them. */
  static final String ROWS =
      "select regexp_replace(file_path, '/.*', ''), row_no, coalesce(r.unit_id, '-'),"
          + " disposition from fact_submission_row r join dim_submission s"
          + " using (submission_id) where form = 'EVALUATION' order by 1, 2";

  private ReviewedProvince() {}

  static Province in(Path folder, WarehouseRun.Sessions sessions) throws IOException {
    new HomeSkeleton(folder, "Tỉnh Thử").make();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
    Files.deleteIfExists(folder.resolve("registry/events.csv"));
    Files.deleteIfExists(folder.resolve("registry/obligations.yaml"));
    return Province.at(folder, sessions);
  }

  /** Those rows of the current release. */
  static List<String> rows(Province province) {
    return province.rows(ROWS);
  }

  private static final Map<String, String> FILES =
      Map.of(
          "registry/units.csv",
          """
          unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,legal_document,evidence,source,recorded_at
          u1,2000-01-01,,TINH_UY,DANG,TINH,Tỉnh ủy Quảng Trị,Tỉnh ủy,,,NAMED_SOURCE,x,
          u2,2000-01-01,2025-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,Huyện ủy Cam Lộ,Cam Lộ,,,NAMED_SOURCE,x,
          u3,2000-01-01,,SO,NHA_NUOC,TINH,Sở Y tế,Sở Y tế,,,NAMED_SOURCE,x,
          u4,2000-01-01,,BAN_DANG,DANG,TINH,Ban Tổ chức Tỉnh ủy,Ban Tổ chức,,,NAMED_SOURCE,x,
          u5,2000-01-01,2018-01-01,SO,NHA_NUOC,TINH,Sở Y dược,Sở Y dược,,,NAMED_SOURCE,x,
          """,
          "registry/parents.csv",
          """
          unit_id,tree,parent_unit_id,valid_from,valid_to
          u2,PARTY,u1,2000-01-01,
          u3,PARTY,u1,2000-01-01,
          u4,PARTY,u1,2000-01-01,
          """,
          "registry/names.csv",
          "unit_id,name,valid_from,valid_to\n",
          "registry/senders.csv",
          "sender,unit_id\ncam-lo,u2\ny-te,u3\nban-to-chuc,u4\n",
          "registry/schemes.yaml",
          OneScheme.FILE,
          "inbox/_received.csv",
          """
          path,sender,received_at
          cam-lo/dk.csv,cam-lo,2020-02-20T08:00:00
          y-te/dk.csv,y-te,2020-02-21T08:00:00
          cam-lo/kq.csv,cam-lo,2021-01-05T08:00:00
          ban-to-chuc/th.csv,ban-to-chuc,2021-01-20T08:00:00
          """,
          "inbox/cam-lo/dk.csv",
          """
          HUYỆN ỦY CAM LỘ,,,,,
          BẢN CAM KẾT TRÁCH NHIỆM NĂM 2020,,,,,
          TT,Mã số,Nội dung cam kết,Lĩnh vực,Thời hạn hoàn thành,Trách nhiệm
          1,,Xây cầu qua sông Hiếu,Hạ tầng và đô thị,2020,
          2,,Đào tạo nghề cho thanh niên nông thôn,KT-XH,2020,
          """,
          "inbox/y-te/dk.csv",
          """
          SỞ Y TẾ,,,,,
          BẢN CAM KẾT TRÁCH NHIỆM NĂM 2020,,,,,
          TT,Mã số,Nội dung cam kết,Lĩnh vực,Thời hạn hoàn thành,Trách nhiệm
          1,,Tiêm chủng mở rộng,Kinh tế và xã hội,2020,
          """,
          "inbox/cam-lo/kq.csv",
          """
          HUYỆN ỦY CAM LỘ,,,,
          BÁO CÁO TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2020,,,,
          TT,Mã số,Nội dung cam kết,Đánh giá,Tỷ lệ (%)
          1,,Xây cầu qua sông Hiếu,Đã xong phần thô,
          7,,Mở lớp may công nghiệp,Hoàn thành,
          8,,Kính đề nghị Tỉnh ủy xem xét,Hoàn thành,
          9,T9,Trồng rừng phòng hộ ven biển,Hoàn thành,
          """,
          "inbox/ban-to-chuc/th.csv",
          """
          TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2020 (THẨM ĐỊNH),,,,,
          TT,Đơn vị,Mã số,Nội dung cam kết,Đánh giá,Ngày hoàn thành
          1,Sở Y Tề,,Tiêm chủng mở rộng,Hoàn thành,
          2,Khối các sở,,Tiêm chủng và các việc khác,Hoàn thành,
          3,Huyện ủy Cam Lộ,,Xây cầu qua sông Hiếu,Hoàn thành,
          """);
}
